//! Rules for how long the order and its certificate run.

use super::rule::{Found, Rule};
use super::subject::Subject;
use crate::report::Severity;
use crate::{day, lifetime};
use jiff::civil::Date;
use jiff::{Span, ToSpan};

pub(super) const RULES: &[Rule] = &[
    CALENDAR,
    PAST,
    SEVERAL,
    REPLACED,
    EXCEEDS_ORDER,
    RANGE,
    SHORTENED,
    YEARS,
    CERTIFICATE,
];

const ORDER: &str = "/order_validity";
const CERTIFICATE_PATH: &str = "/certificate/cert_validity";
const ROOT_DATE: &str = "/custom_expiration_date";
const DATE: &str = "/custom_expiration_date";

/// The places of dates in a body.
const DATES: [&str; 3] = [
    ROOT_DATE,
    "/order_validity/custom_expiration_date",
    "/certificate/cert_validity/custom_expiration_date",
];

/// Dates are days of the calendar, in the documented form: order page.
const CALENDAR: Rule = Rule {
    id: "validity.calendar",
    severity: Severity::Error,
    about: "An expiration date is no day of the calendar.",
    help: "Write a day that there is, such as 09 JUN 2027. Source: order page.",
    find: |order, found| {
        for path in DATES {
            // Another form is told by the limits of the field.
            let formed = !order.faults.iter().any(|fault| fault.path == path);
            if formed
                && order
                    .text(path)
                    .is_some_and(|text| day::read(text).is_none())
            {
                found.at(path, "there is no such day");
            }
        }
    },
};

/// A certificate that has ended is of no use.
const PAST: Rule = Rule {
    id: "validity.past",
    severity: Severity::Error,
    about: "An expiration date is not in the future.",
    help: "Name a day after today; days are those of UTC. Source: order page.",
    find: |order, found| {
        let today = order.today();
        for (path, day) in dates(order).filter(|(_, day)| *day <= today) {
            found.at(path, format!("{day} is not after today, {today}"));
        }
    },
};

/// The order in which the page lets these go before one another: order page.
const SEVERAL: Rule = Rule {
    id: "validity.several",
    severity: Severity::Warning,
    about: "A validity has more than one of years, days and a date, of which only one counts.",
    help: "Keep the one that you mean. A date goes before days, and days before years. Source: order page.",
    find: |order, found| {
        for path in [ORDER, CERTIFICATE_PATH] {
            let given: Vec<&str> = ["custom_expiration_date", "days", "years"]
                .into_iter()
                .filter(|name| order.get(&format!("{path}/{name}")).is_some())
                .collect();
            if let [counts, others @ ..] = given.as_slice()
                && !others.is_empty()
            {
                let others = others.join(" and ");
                found.at(
                    path,
                    format!("{counts} counts, and {others} is passed over"),
                );
            }
        }
    },
};

/// The date of the whole request goes before the days and years of the certificate: order page.
const REPLACED: Rule = Rule {
    id: "validity.replaced",
    severity: Severity::Warning,
    about: "The certificate's own validity is passed over for the expiration date of the request.",
    help: "Keep the one that you mean. Source: order page.",
    find: |order, found| {
        if order.get(ROOT_DATE).is_some() && order.get(CERTIFICATE_PATH).is_some() {
            found.at(
                CERTIFICATE_PATH,
                "custom_expiration_date counts, and this is passed over",
            );
        }
    },
};

/// The first certificate does not run longer than the order: errors page, `cert_validity_exceeds_order_validity`.
///
/// Compares durations with durations and dates with dates: what a duration comes to hangs on the day of issuance.
const EXCEEDS_ORDER: Rule = Rule {
    id: "validity.exceeds_order",
    severity: Severity::Error,
    about: "The certificate is to run longer than its order.",
    help: "Shorten the certificate's validity or lengthen the order's. Source: errors page, \
           cert_validity_exceeds_order_validity.",
    find: |order, found| {
        if order.get(ROOT_DATE).is_some() {
            return;
        }
        let today = order.today();
        let exceeds = match (term(order, CERTIFICATE_PATH), term(order, ORDER)) {
            (Some(Term::Until(certificate)), Some(Term::Until(order))) => certificate > order,
            (Some(Term::For(certificate)), Some(Term::For(order))) => {
                let ends = |span| today.saturating_add(span);
                ends(certificate) > ends(order)
            }
            _ => false,
        };
        if exceeds {
            found.at(
                CERTIFICATE_PATH,
                "the certificate is to run longer than its order",
            );
        }
    },
};

/// Dates must be within 397 days: order page. A plan of several years may allow more, so the server decides.
const RANGE: Rule = Rule {
    id: "validity.range",
    severity: Severity::Warning,
    about: "An expiration date is more than 397 days away.",
    help: "The API documents 397 days from the request as the limit. Source: order page.",
    find: |order, found| {
        let last = order.today().saturating_add(397.days());
        for (path, day) in dates(order).filter(|(_, day)| *day > last) {
            found.at(
                path,
                format!("{day} is after {last}, the last day that is documented"),
            );
        }
    },
};

/// Certificates end earlier than the order page says: Baseline Requirements 6.3.2, and DigiCert's page on the end of
/// two-year certificates. Whether a longer request is refused or shortened is not documented.
const SHORTENED: Rule = Rule {
    id: "validity.shortened",
    severity: Severity::Warning,
    about: "The validity is longer than a certificate may last on this day.",
    help: "Ask for less, or plan to have the certificate reissued inside the order: a reseller reports that longer \
           requests are shortened. Source: CA/B Forum Baseline Requirements, 6.3.2; DigiCert, End of 2-year public \
           certificates.",
    find: |order, found| {
        let today = order.today();
        let last = lifetime::last_day(today);
        let tell = |path: &str, found: &mut Found<'_>| {
            found.at(
                path,
                format!(
                    "a certificate issued today ends on {last} at the latest, after {} days",
                    lifetime::limit(today)
                ),
            );
        };
        for path in [ORDER, CERTIFICATE_PATH] {
            let ends = match term(order, path) {
                // The plan of an order in years is no validity of a certificate; it has rules of its own.
                Some(Term::For(span)) if path == ORDER && span.get_years() > 0 => continue,
                Some(Term::For(span)) => today.saturating_add(span),
                Some(Term::Until(day)) => day,
                None => continue,
            };
            if ends > last {
                tell(path, found);
            }
        }
        if date(order, ROOT_DATE).is_some_and(|day| day > last) {
            tell(ROOT_DATE, found);
        }
    },
};

/// Orders are for one year by default since 2026-02-24: DigiCert's page on the end of two-year certificates.
const YEARS: Rule = Rule {
    id: "validity.years",
    severity: Severity::Warning,
    about: "The order is to run for two or three years.",
    help: "Plans of 2 and 3 years are by arrangement with your account manager; one year is the ordinary plan. \
           Source: DigiCert, End of 2-year public certificates.",
    find: |order, found| {
        if let Some(years @ 2..=3) = order.number("/order_validity/years") {
            found.at(
                "/order_validity/years",
                format!("a plan of {years} years is by arrangement only"),
            );
        }
    },
};

/// An order of a year has certificates that end before: DigiCert's page on the end of two-year certificates.
const CERTIFICATE: Rule = Rule {
    id: "validity.certificate",
    severity: Severity::Note,
    about: "How long the certificate itself will last.",
    help: "Inside the order it is reissued without a new order; plan for it. Source: CA/B Forum Baseline Requirements, \
           6.3.2; DigiCert, End of 2-year public certificates.",
    find: |order, found| {
        let in_years = match term(order, ORDER) {
            None => true,
            Some(Term::For(span)) => span.get_years() > 0,
            Some(Term::Until(_)) => false,
        };
        let dated = DATES.into_iter().any(|path| order.get(path).is_some());
        if in_years && !dated && order.get(CERTIFICATE_PATH).is_none() {
            let today = order.today();
            found.at(
                ORDER,
                format!(
                    "issued today, the certificate lasts {} days, until {}",
                    lifetime::limit(today),
                    lifetime::last_day(today)
                ),
            );
        }
    },
};

/// What a validity comes to.
enum Term {
    Until(Date),
    For(Span),
}

/// The one of a date, days and years that counts. Nothing where it is none that the spec allows.
fn term(order: &Subject<'_>, path: &str) -> Option<Term> {
    if let Some(text) = order.text(&format!("{path}{DATE}")) {
        return day::read(text).map(Term::Until);
    }
    let number = |name, allowed: std::ops::RangeInclusive<i64>| {
        let number = order.number(&format!("{path}/{name}"))?;
        allowed.contains(&number).then_some(number)
    };
    if let Some(days) = number("days", 1..=397) {
        return Some(Term::For(days.days()));
    }
    number("years", 1..=3).map(|years| Term::For(years.years()))
}

/// The expiration dates of the body that are days of the calendar.
fn dates(order: &Subject<'_>) -> impl Iterator<Item = (&'static str, Date)> {
    DATES
        .into_iter()
        .filter_map(|path| Some((path, date(order, path)?)))
}

fn date(order: &Subject<'_>, path: &str) -> Option<Date> {
    day::read(order.text(path)?)
}
