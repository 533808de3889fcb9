//! Rules for payment. No message of theirs has anything of a card in it.

use super::card::{self, CardFault};
use super::rule::{Rule, shown};
use super::subject::Subject;
use crate::country;
use crate::report::Severity;
use jiff::{SignedDuration, tz::TimeZone};
use serde_json::Value;
use zeroize::Zeroizing;

pub(super) const RULES: &[Rule] = &[
    METHOD,
    MISSING,
    STRAY,
    NUMBER,
    CHECK_DIGIT,
    NUMBER_FORM,
    NUMBER_IN_NAME,
    CVV,
    EXPIRED,
    EXPIRES_LATE,
    DEFAULT_UNSAVED,
    BILLING_COUNTRY,
    BILLING_ADDRESS,
];

const METHOD_PATH: &str = "/payment_method";
const NUMBER_PATH: &str = "/credit_card/number";
const YEAR_PATH: &str = "/credit_card/expiration_year";

/// The parts that only payment by card has.
const PARTS: [(&str, &str); 2] = [
    ("/credit_card", "card"),
    ("/billing_address", "billing address"),
];

const KNOWN: [&str; 4] = ["balance", "card", "profile", "wire_transfer"];

/// The order page's list of methods is lost, so that an unknown one passes.
const METHOD: Rule = Rule {
    id: "payment.method",
    severity: Severity::Warning,
    about: "The payment method is not known to this version.",
    help: "Known are balance, card, profile (the stored card of the key's user) and wire_transfer; without one, the \
           account's default counts. Source: order page, which lists no values; public clients.",
    find: |order, found| {
        let Some(method) = order.text(METHOD_PATH).filter(|method| !method.is_empty()) else {
            return;
        };
        if KNOWN.contains(&method) {
            return;
        }
        // Only what looks like a word: anything else may be what belongs into another field.
        let is_word = method.len() <= 40
            && method
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b' '));
        let name = match is_word {
            true => shown(method),
            false => "this".to_owned(),
        };
        let hint = meant(method).map_or_else(String::new, |meant| format!("; is {meant:?} meant?"));
        let message = format!("{name} is no payment method that this version knows{hint}");
        found.at(METHOD_PATH, message);
    },
};

/// "Required if payment_method is card": order page.
const MISSING: Rule = Rule {
    id: "payment.missing",
    severity: Severity::Error,
    about: "Payment by card lacks the card or the billing address.",
    help: "Give credit_card and billing_address, or pay by another method. To pay with the card that the key's user has \
           stored, take profile. Source: order page.",
    find: |order, found| {
        if order.text(METHOD_PATH) != Some("card") {
            return;
        }
        for (path, part) in PARTS {
            if !order.has(path) {
                found.at(path, format!("payment by card needs a {part}"));
            }
        }
    },
};

/// A card that isn't charged has no business in a request.
const STRAY: Rule = Rule {
    id: "payment.stray",
    severity: Severity::Error,
    about: "A card or a billing address stands beside another payment method.",
    help: "Set payment_method to card, or take credit_card and billing_address out: they belong to payment by card \
           only. Source: order page.",
    find: |order, found| {
        let method = order.get(METHOD_PATH);
        // Of an unknown method nobody knows what belongs to it, and that it is no text is told by the spec.
        let known = |method: &Value| {
            method
                .as_str()
                .is_some_and(|method| KNOWN.contains(&method))
        };
        if method.is_some_and(|method| method == "card" || !known(method)) {
            return;
        }
        for (path, part) in PARTS {
            if order.has(path) {
                found.at(path, format!("a {part} belongs to payment by card only"));
            }
        }
    },
};

/// The length and first digit of card numbers: ISO/IEC 7812-1.
const NUMBER: Rule = Rule {
    id: "payment.number",
    severity: Severity::Error,
    about: "The card number can't be one: it has other characters, too few or many digits, or begins with 0.",
    help: "Give the digits on the card, 12 to 19 of them. Source: ISO/IEC 7812-1; the numbers of today's networks.",
    find: |order, found| {
        let message = match card_number(order).and_then(|number| card::fault(&number)) {
            Some(CardFault::NotDigits) => "the card number has something else than digits in it",
            Some(CardFault::Length) => "the card number has not 12 to 19 digits",
            Some(CardFault::LeadingZero) => "no card number begins with 0",
            Some(CardFault::CheckDigit) | None => return,
        };
        found.at(NUMBER_PATH, message);
    },
};

/// The last digit of a card number checks the others: ISO/IEC 7812-1, annex B.
const CHECK_DIGIT: Rule = Rule {
    id: "payment.check_digit",
    severity: Severity::Error,
    about: "The card number's last digit doesn't fit the others.",
    help: "A digit is wrong, or two are swapped: compare the number with the card. Source: ISO/IEC 7812-1, annex B.",
    find: |order, found| {
        let fault = card_number(order).and_then(|number| card::fault(&number));
        if fault == Some(CardFault::CheckDigit) {
            found.at(NUMBER_PATH, "the card number is mistyped");
        }
    },
};

/// The order page says "Credit card number" and no more; an order that is made with this client has digits only.
const NUMBER_FORM: Rule = Rule {
    id: "payment.number_form",
    severity: Severity::Warning,
    about: "The card number of a raw body has spaces or hyphens in it.",
    help: "Write the digits without anything between them: whether CertCentral takes others is not documented. Source: \
           order page.",
    find: |order, found| {
        let number = order.text(NUMBER_PATH);
        if number.is_some_and(|number| number.contains(SEPARATORS)) {
            found.at(NUMBER_PATH, "the card number has spaces or hyphens in it");
        }
    },
};

/// Names are in certificates, logs, receipts and journals; nobody can mask the digits there and still know the order by them.
const NUMBER_IN_NAME: Rule = Rule {
    id: "payment.number_in_name",
    severity: Severity::Error,
    about: "A name has the number of the card that pays in it.",
    help: "Take the number out of the name: a certificate is public. Source: none; no server is called so by intent.",
    find: |order, found| {
        // Fewer digits are no number, and may be in a name by chance.
        let Some(number) = card_number(order).filter(|number| number.len() >= 12) else {
            return;
        };
        for name in order.names() {
            let digits = name.given.chars().filter(char::is_ascii_digit);
            let digits = Zeroizing::new(digits.collect::<String>());
            if digits.contains(number.as_str()) {
                found.at(&name.path, "this name has the number of the card in it");
            }
        }
    },
};

/// What the networks print on their cards; the order page allows three or four digits for all.
const CVV: Rule = Rule {
    id: "payment.cvv",
    severity: Severity::Error,
    about: "The card's verification value has not the length that it has with the card's network.",
    help: "American Express prints four digits on the front; Visa, Mastercard, Maestro, Discover, Diners Club, JCB and \
           UnionPay print three on the back. Source: the networks' rules.",
    find: |order, found| {
        let path = "/credit_card/cvv";
        let Some(cvv) = order.text(path).filter(|cvv| is_digits(cvv)) else {
            return;
        };
        let length = card_number(order).and_then(|number| card::cvv_length(&number));
        // Another length than three or four is told by the spec.
        if let (Some(length), 3 | 4) = (length, cvv.len())
            && cvv.len() != length
        {
            let message =
                format!("the verification value of this card's network has {length} digits");
            found.at(path, message);
        }
    },
};

/// A card is good up to the end of the month that stands on it: ISO/IEC 7813.
const EXPIRED: Rule = Rule {
    id: "payment.expired",
    severity: Severity::Error,
    about: "The card has expired.",
    help: "Pay with another card; a card is good up to the end of its month. Source: ISO/IEC 7813.",
    find: |order, found| {
        if months_left(order).is_some_and(|months| months < 0) {
            found.at(YEAR_PATH, "the card has expired");
        }
    },
};

/// Cards are issued for a few years.
const EXPIRES_LATE: Rule = Rule {
    id: "payment.expires_late",
    severity: Severity::Warning,
    about: "The card is said to expire in more than 20 years.",
    help: "Compare the year with the card. Source: common practice of card issuers.",
    find: |order, found| {
        if months_left(order).is_some_and(|months| months > 20 * 12) {
            found.at(YEAR_PATH, "the card would expire in more than 20 years");
        }
    },
};

/// What isn't stored can't be what is charged next time.
const DEFAULT_UNSAVED: Rule = Rule {
    id: "payment.default_unsaved",
    severity: Severity::Warning,
    about: "A card is to become the default, but is not to be stored.",
    help: "Set save_credit_card to true, or set_as_default to 0. Source: order page.",
    find: |order, found| {
        let path = "/credit_card/set_as_default";
        let unsaved = order
            .get("/credit_card/save_credit_card")
            .is_some_and(|save| save == false);
        if unsaved && order.text(path) == Some("1") {
            let message = "the card is to become the default, but save_credit_card is false";
            found.at(path, message);
        }
    },
};

/// The order page states no form for this country; everywhere else in the API it is a code.
const BILLING_COUNTRY: Rule = Rule {
    id: "payment.billing_country",
    severity: Severity::Warning,
    about: "The country of the billing address is not the code of one.",
    help: "Take the two letters that the country has in ISO 3166-1 alpha-2, such as NL, as everywhere else in the API. \
           Source: create organization page; the order page states no form.",
    find: |order, found| {
        let path = "/billing_address/country";
        let country = order.text(path).filter(|country| !country.is_empty());
        if country.is_some_and(|country| !country::is_code(country)) {
            let meant = country.and_then(country::meant);
            let hint = meant.map_or_else(String::new, |meant| format!("; is {meant:?} meant?"));
            let message = format!("the country is not the code of one{hint}");
            found.at(path, message);
        }
    },
};

/// "Optional for some countries": order page. Which, the Universal Postal Union lists.
const BILLING_ADDRESS: Rule = Rule {
    id: "payment.billing_address",
    severity: Severity::Warning,
    about: "The billing address lacks a state or postal code that addresses of its country have.",
    help: "Add it: banks compare the address with the cardholder's. Source: order page; Universal Postal Union, postal \
           addressing systems.",
    find: |order, found| {
        let country = order.text("/billing_address/country").unwrap_or_default();
        let country = country.to_ascii_uppercase();
        let needed: &[&str] = match country.as_str() {
            "AU" | "CA" | "US" => &["state", "zip"],
            country if WITH_POSTAL_CODE.contains(&country) => &["zip"],
            _ => &[],
        };
        for name in needed {
            let path = format!("/billing_address/{name}");
            // That it is no text is told by the spec.
            if !order.has(&path) || order.text(&path).is_some_and(|text| text.trim().is_empty()) {
                found.at(&path, format!("addresses in {country} have a {name}"));
            }
        }
    },
};

/// Countries of the European Economic Area and beside it whose addresses all have a postal code; Ireland's may do without.
const WITH_POSTAL_CODE: [&str; 31] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// What may stand between the digits of a card number: an order of this client is sent without it.
const SEPARATORS: [char; 2] = [' ', '-'];

/// The card's number without spaces and hyphens, unless it is empty.
fn card_number(order: &Subject<'_>) -> Option<Zeroizing<String>> {
    let number = order
        .text(NUMBER_PATH)
        .filter(|number| !number.is_empty())?;
    Some(number.replace(SEPARATORS, "").into())
}

/// How many months the card is good for after the present one, if its month and year have their form.
fn months_left(order: &Subject<'_>) -> Option<i32> {
    let number = |path, length| -> Option<i32> {
        let text: &str = order.text(path)?;
        (text.len() == length && is_digits(text)).then(|| text.parse().ok())?
    };
    let month =
        number("/credit_card/expiration_month", 2).filter(|month| (1..=12).contains(month))?;
    let year = number(YEAR_PATH, 4)?;
    // The month ends last where the clock is twelve hours behind UTC.
    let now = order.now.checked_sub(SignedDuration::from_hours(12));
    let today = TimeZone::UTC.to_datetime(now.unwrap_or(order.now)).date();
    Some((year * 12 + month) - (i32::from(today.year()) * 12 + i32::from(today.month())))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The method that is likely meant by a word.
fn meant(method: &str) -> Option<&'static str> {
    let method = method.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| method.contains(word));
    if has(&["card", "credit", "visa"]) {
        Some("card")
    } else if has(&["wire", "transfer", "bank"]) {
        Some("wire_transfer")
    } else if has(&["balance", "deposit"]) {
        Some("balance")
    } else if has(&["profile"]) {
        Some("profile")
    } else {
        None
    }
}
