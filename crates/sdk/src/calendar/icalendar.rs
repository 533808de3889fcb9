//! Writes a plan as iCalendar: RFC 5545.

use super::plan::{PlannedRenewal, RenewalPlan, day};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The most octets of a line, without its end: RFC 5545, 3.1.
const LINE: usize = 75;

pub(super) fn write(plan: &RenewalPlan) -> String {
    let mut lines = Lines(String::new());
    let stamp = TimeZone::UTC.to_datetime(plan.made_at);
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//qwac-psd2//Renewals//EN");
    for renewal in &plan.renewals {
        let order = format!("Order the QWAC for {} anew", renewal.name);
        lines.event(renewal, "order", renewal.order_on, &order, &stamp);
        let end = format!("The QWAC for {} ends", renewal.name);
        lines.event(renewal, "end", day(renewal.ends_at), &end, &stamp);
    }
    lines.add("END", "VCALENDAR");
    lines.0
}

struct Lines(String);

impl Lines {
    fn event(&mut self, of: &PlannedRenewal, what: &str, on: Date, summary: &str, stamp: &str) {
        let about = format!(
            "Serial number {}.\nValid until {}.\nOrdered on the day, the next one ends on {} at the latest.\nHint from a \
             reseller, not from DigiCert: the validation of the domains may serve until {}, of the organization until {}.",
            of.serial_number,
            of.ends_at,
            of.next_ends_on,
            of.domains_reusable_until,
            of.organization_reusable_until
        );
        self.add("BEGIN", "VEVENT");
        self.add("UID", &format!("{}-{what}@qwac-psd2.invalid", of.sha256));
        self.add("DTSTAMP", stamp);
        self.add("DTSTART;VALUE=DATE", &on.strftime("%Y%m%d").to_string());
        // The end is not part of the event.
        let after = on.saturating_add(1.day());
        self.add("DTEND;VALUE=DATE", &after.strftime("%Y%m%d").to_string());
        self.add("SUMMARY", &escaped(summary));
        self.add("DESCRIPTION", &escaped(&about));
        self.add("TRANSP", "TRANSPARENT");
        self.add("END", "VEVENT");
    }

    /// A line, folded between characters.
    fn add(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value: RFC 5545, 3.3.11. Controls can't stand in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn plan(name: &str) -> RenewalPlan {
        let on = date(2027, 5, 12);
        RenewalPlan {
            made_at: Timestamp::UNIX_EPOCH,
            renewals: vec![PlannedRenewal {
                name: name.to_owned(),
                serial_number: "01".to_owned(),
                sha256: "ab".repeat(32),
                sha1: "ab".repeat(20),
                ends_at: Timestamp::UNIX_EPOCH,
                order_on: on,
                due: false,
                next_lasts_days: 99,
                next_ends_on: on,
                domains_reusable_until: on,
                organization_reusable_until: on,
            }],
            left_out: Vec::new(),
        }
    }

    /// The lines, put together again: RFC 5545, 3.1.
    fn unfolded(calendar: &str) -> Vec<String> {
        let whole = calendar.replace("\r\n ", "");
        whole.split("\r\n").map(str::to_owned).collect()
    }

    proptest! {
        #[test]
        fn no_name_breaks_a_line(name in "\\PC{0,200}|[\\\\;,\r\n\u{0}-\u{1f}é€😀 ]{0,120}") {
            let calendar = write(&plan(&name));
            prop_assert!(calendar.ends_with("END:VCALENDAR\r\n"));
            for line in calendar.split("\r\n") {
                prop_assert!(line.len() <= LINE, "{line:?}");
                prop_assert!(!line.contains(char::is_control), "{line:?}");
            }
            let lines = unfolded(&calendar);
            let events = |line: &str| lines.iter().filter(|one| *one == line).count();
            prop_assert_eq!(events("BEGIN:VEVENT"), 2);
            prop_assert_eq!(events("END:VEVENT"), 2);
            for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION"] {
                prop_assert_eq!(lines.iter().filter(|line| line.starts_with(name)).count(), 2);
            }
        }
    }

    #[test]
    fn an_event_is_a_whole_day_and_its_text_is_escaped() {
        let lines = unfolded(&write(&plan("a;b,c\\d\ne.example")));
        for line in [
            "DTSTAMP:19700101T000000Z",
            "DTSTART;VALUE=DATE:20270512",
            "DTEND;VALUE=DATE:20270513",
            "SUMMARY:Order the QWAC for a\\;b\\,c\\\\d\\ne.example anew",
        ] {
            assert!(lines.iter().any(|one| one == line), "{line}: {lines:?}");
        }
    }
}
