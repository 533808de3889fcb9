//! The errors that the API names in its answers.

use crate::plain_text::one_line;
use crate::scrub::Scrub;
use serde::Serialize;
use serde_json::{Map, Value};
use std::fmt;

/// One error of the API, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ApiError {
    /// The stable word, such as `invalid_value:common_name`; empty if the API gave none.
    pub code: String,
    /// The sentence for people; empty if the API gave none.
    pub message: String,
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code.as_str(), self.message.as_str()) {
            ("", message) => f.write_str(message),
            (code, "") => f.write_str(code),
            (code, message) => write!(f, "{code}: {message}"),
        }
    }
}

/// The most characters of a code or a message that are kept.
const MOST: usize = 500;

/// The most errors of one answer that are kept. The API checks an order of some dozen fields.
const MOST_ERRORS: usize = 200;

/// The errors that an answer names.
#[derive(Default)]
pub(crate) struct Named {
    pub(crate) errors: Vec<ApiError>,
    /// Whether they stand in the API's own form. Something in front of the API may name errors too, in another.
    pub(crate) in_api_form: bool,
}

/// Whether an answer with these fields may name errors.
pub(crate) fn may_be_named(fields: &Map<String, Value>) -> bool {
    MEMBERS.iter().any(|name| fields.contains_key(*name))
}

/// Where errors stand.
const MEMBERS: [&str; 2] = ["errors", "error"];

/// Reads all errors of an answer, without secrets.
///
/// The API's form is `{"errors": [{"code", "message"}]}`, or a single object in place of the list. `error`,
/// `description` and plain texts have been seen with its predecessors or its neighbours; one odd entry must not lose the
/// others.
pub(crate) fn read(body: &[u8], scrub: &Scrub) -> Named {
    let Ok(Value::Object(body)) = serde_json::from_slice(body) else {
        return Named::default();
    };
    let entries = match MEMBERS.iter().find_map(|name| body.get(*name)) {
        Some(Value::Array(entries)) => entries.as_slice(),
        Some(entry) => std::slice::from_ref(entry),
        None => return Named::default(),
    };
    let has_code = |entry: &Value| {
        let code = entry.get("code").and_then(Value::as_str);
        code.is_some_and(|code| !code.is_empty())
    };
    let in_api_form = body.contains_key("errors") && entries.iter().any(has_code);
    let errors = entries.iter().map(|entry| match entry {
        Value::Object(entry) => {
            let first = |names: &[&str]| names.iter().find_map(|name| entry.get(*name));
            ApiError {
                code: text(first(&["code"]), scrub),
                message: text(first(&["message", "description"]), scrub),
            }
        }
        entry => ApiError {
            code: String::new(),
            message: text(Some(entry), scrub),
        },
    });
    let told = |error: &ApiError| !(error.code.is_empty() && error.message.is_empty());
    Named {
        errors: errors.filter(told).take(MOST_ERRORS).collect(),
        in_api_form,
    }
}

fn text(value: Option<&Value>, scrub: &Scrub) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => one_line(&scrub.text(text), MOST),
        Some(other) => one_line(&scrub.text(&other.to_string()), MOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(body: &str) -> Vec<String> {
        let named = read(body.as_bytes(), &Scrub::new([]));
        named.errors.iter().map(ApiError::to_string).collect()
    }

    #[test]
    fn one_odd_entry_does_not_lose_the_others() {
        let body = r#"{"errors":[{"code":17,"message":"m"},"text",null,{},{"code":"good","description":"d"}]}"#;
        assert_eq!(shown(body), ["17: m", "text", "good: d"]);
    }

    #[test]
    fn forms_that_have_been_seen_are_read() {
        assert_eq!(shown(r#"{"errors":{"code":"c","message":"m"}}"#), ["c: m"]);
        assert_eq!(shown(r#"{"error":{"code":"c"}}"#), ["c"]);
        assert_eq!(shown(r#"{"error":"text"}"#), ["text"]);
    }

    #[test]
    fn the_apis_form_is_told_from_others() {
        for (body, in_api_form) in [
            (r#"{"errors":[{"code":"c","message":"m"}]}"#, true),
            (r#"{"errors":{"code":"c"}}"#, true),
            (r#"{"errors":["x",{"code":"c"}]}"#, true),
            (r#"{"errors":"upstream reset"}"#, false),
            (r#"{"errors":[{"message":"m"}]}"#, false),
            (r#"{"errors":[{"code":""}]}"#, false),
            (r#"{"errors":[{"code":5}]}"#, false),
            (r#"{"error":"Forbidden"}"#, false),
            (r#"{"error":{"code":"c"}}"#, false),
        ] {
            let named = read(body.as_bytes(), &Scrub::new([]));
            assert_eq!(named.in_api_form, in_api_form, "{body}");
            assert!(!in_api_form || !named.errors.is_empty());
        }
    }

    #[test]
    fn a_flood_of_errors_is_cut() {
        let body = format!(
            "{{\"errors\":[{}]}}",
            vec![r#"{"code":"c"}"#; 5000].join(",")
        );
        assert_eq!(shown(&body).len(), MOST_ERRORS);
    }

    #[test]
    fn what_names_no_error_gives_none() {
        for body in [
            "",
            "<html>",
            "[]",
            "{}",
            r#"{"errors":[]}"#,
            r#"{"errors":null}"#,
        ] {
            assert!(shown(body).is_empty(), "{body}");
        }
    }

    #[test]
    fn words_of_a_server_stay_on_their_line() {
        let body = r#"{"errors":[{"code":"c","message":"x\nerror: order 5 was placed\u001b[2J"}]}"#;
        assert!(!shown(body)[0].contains(['\n', '\u{1b}']));
    }
}
