//! Numbers that CertCentral gives out: of organizations, users, orders.

use serde_json::Value;

/// Why a value that has the form of such a number can be none. Another form is told by the spec.
pub(super) fn fault(id: &Value) -> Option<&'static str> {
    let number = match id {
        Value::Number(number) => number.as_i64()?,
        Value::String(text)
            if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            match text.parse() {
                Ok(number) => number,
                Err(_) => return Some("has too many digits"),
            }
        }
        _ => return None,
    };
    (number < 1).then_some("is not above zero")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_and_digits_above_zero_pass() {
        for id in [json!(1), json!("12345"), json!("007"), json!(i64::MAX)] {
            assert_eq!(fault(&id), None, "{id}");
        }
    }

    #[test]
    fn others_are_told_unless_their_form_is_wrong() {
        for id in [json!(0), json!(-5), json!("0"), json!("000")] {
            assert_eq!(fault(&id), Some("is not above zero"), "{id}");
        }
        let long = json!("99999999999999999999");
        assert_eq!(fault(&long), Some("has too many digits"));
        for id in [
            json!(""),
            json!("x"),
            json!("-1"),
            json!(null),
            json!([0]),
            json!(u64::MAX),
        ] {
            assert_eq!(fault(&id), None, "{id}");
        }
    }
}
