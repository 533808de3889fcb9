//! Refusals: the one shape of every error answer, with the documented codes and messages.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::card_numbers::without_card_numbers;
use crate::status::OrderStatus;

/// An error answer: `{"errors":[{"code":…,"message":…}]}`. Source: errors page.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    errors: Vec<ApiError>,
}

/// One entry of an error answer. Holds no value of the request but, if it can be one, the number of an
/// unknown organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ApiError {
    code: String,
    message: String,
}

impl ApiError {
    pub(crate) fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            message: message.into(),
        }
    }

    /// A field has a value that is not allowed. Source: the announcement of the end of 4 to 6 year plans, for
    /// validity fields.
    ///
    /// A missing field gets the same: the current documentation has no other code for it.
    pub(crate) fn invalid_value(field: &str) -> Self {
        Self::new(
            format!("invalid_value:{field}"),
            format!("{field} contains an invalid value."),
        )
    }
}

impl Refusal {
    fn one(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self {
            status,
            errors: vec![ApiError::new(code, message)],
        }
    }

    /// No such address. Source: errors page.
    pub(crate) fn no_route() -> Self {
        Self::one(
            StatusCode::NOT_FOUND,
            "not_found|route",
            "The specified route was not found.",
        )
    }

    /// The key is missing or wrong; 403 and not 401. Source: a public recording.
    pub(crate) fn invalid_key() -> Self {
        Self::one(
            StatusCode::FORBIDDEN,
            "access_denied|access_denied_invalid_key",
            "Access denied due to access_denied_invalid_key.",
        )
    }

    /// The content type is not JSON. The status is from public clients; the code is not documented.
    pub(crate) fn content_type() -> Self {
        Self::one(
            StatusCode::NOT_ACCEPTABLE,
            "not_acceptable",
            "The content type must be application/json.",
        )
    }

    /// The body is larger than the sandbox takes. Neither a limit nor the status nor the code is documented.
    pub(crate) fn too_large() -> Self {
        Self::one(
            StatusCode::PAYLOAD_TOO_LARGE,
            "request_too_large",
            "The request body is too large.",
        )
    }

    /// The body is no JSON object. Source: errors page; the message is not documented.
    pub(crate) fn format() -> Self {
        Self::one(
            StatusCode::BAD_REQUEST,
            "bad_request_format",
            "The request body is not well-formed JSON.",
        )
    }

    /// Too many requests in too little time. Source: errors page.
    pub(crate) fn request_limit() -> Self {
        Self::one(
            StatusCode::TOO_MANY_REQUESTS,
            "request_limit_exceeded",
            "Service unavailable, please limit request volume",
        )
    }

    /// A failure that a test asked for. Neither code nor message is documented.
    pub(crate) fn failure(status: StatusCode) -> Self {
        Self::one(status, "internal_error", "The request failed.")
    }

    /// There is no such order. Source: errors page; the message is not documented.
    pub(crate) fn no_order() -> Self {
        Self::one(
            StatusCode::NOT_FOUND,
            "not_found|order",
            "The specified order was not found.",
        )
    }

    /// The account has no such organization. The errors page has `not_found` in general and no detail for
    /// organizations; the message is not documented.
    ///
    /// Shows the number only if it can be one: not over eighteen digits, and no card number.
    pub(crate) fn no_organization(id: &str) -> Self {
        let digits = id.strip_prefix('-').unwrap_or(id);
        let shown = (1..=18).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && without_card_numbers(digits) == digits;
        let message = if shown {
            format!("The organization {id} was not found.")
        } else {
            "The organization was not found.".to_owned()
        };
        Self::one(StatusCode::NOT_FOUND, "not_found", message)
    }

    /// There is no such thing of this kind. Source: errors page, which has `not_found|order` and `not_found|product`; the
    /// other kinds and the message are not documented.
    pub(crate) fn not_found(kind: &str) -> Self {
        Self::one(
            StatusCode::NOT_FOUND,
            &format!("not_found|{kind}"),
            format!("The specified {kind} was not found."),
        )
    }

    /// The order's status does not allow it. Neither code nor message is documented.
    pub(crate) fn wrong_status(status: OrderStatus) -> Self {
        Self::one(
            StatusCode::BAD_REQUEST,
            "invalid_order_status",
            format!("The order is {status}, which does not allow it."),
        )
    }

    /// The request was approved or rejected before. Source: public clients, for the code; neither status nor message is
    /// documented.
    pub(crate) fn already_processed() -> Self {
        Self::one(
            StatusCode::BAD_REQUEST,
            "request_already_processed",
            "The request has already been processed.",
        )
    }

    /// The key's user may not approve. Source: public clients, for the code; neither status nor message is documented.
    pub(crate) fn invalid_approver() -> Self {
        Self::one(
            StatusCode::FORBIDDEN,
            "access_denied|invalid_approver",
            "The user may not approve this request.",
        )
    }

    /// A refusal with one code of its own. Its status and message are not documented.
    pub(crate) fn bad_request(code: &str, message: &str) -> Self {
        Self::one(StatusCode::BAD_REQUEST, code, message)
    }

    /// A field has a value that is not allowed.
    pub(crate) fn invalid_value(field: &str) -> Self {
        Self::faults(vec![ApiError::invalid_value(field)])
    }

    /// The order is wrong in these ways, each told once.
    pub(crate) fn faults(faults: Vec<ApiError>) -> Self {
        let mut errors: Vec<ApiError> = Vec::new();
        for fault in faults {
            if !errors.contains(&fault) {
                errors.push(fault);
            }
        }
        Self {
            status: StatusCode::BAD_REQUEST,
            errors,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        #[derive(Serialize)]
        struct ErrorBody {
            errors: Vec<ApiError>,
        }
        let body = ErrorBody {
            errors: self.errors,
        };
        (self.status, Json(body)).into_response()
    }
}
