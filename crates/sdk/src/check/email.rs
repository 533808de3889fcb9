//! The structure of e-mail addresses: what surely is none.

/// Why this is no e-mail address, if that is sure. What is rare but allowed passes: quoted local parts (RFC 5321, 4.1.2)
/// and letters of every script (RFC 6531).
pub(super) fn fault(address: &str) -> Option<&'static str> {
    let Some((local, domain)) = address.rsplit_once('@') else {
        return Some("has no @");
    };
    local_part(local).or_else(|| self::domain(domain))
}

fn local_part(local: &str) -> Option<&'static str> {
    if local.is_empty() {
        return Some("has nothing before the @");
    }
    // RFC 5321, 4.5.3.1.1.
    if local.chars().count() > 64 {
        return Some("has more than 64 characters before the @");
    }
    let quoted = local
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match quoted {
        Some(_) => None,
        None if local.contains('@') => Some("has more than one @"),
        None if local.contains(|c: char| c.is_whitespace() || c.is_control()) => {
            Some("has a space or an invisible character in it")
        }
        // RFC 5322, 3.2.3: what an atom can't have.
        None if local.contains(['(', ')', '<', '>', '[', ']', ',', ';', ':', '\\', '"']) => {
            Some("has a character before the @ that must be in quotes")
        }
        None if local.split('.').any(str::is_empty) => {
            Some("has a dot at an end of the part before the @, or two in a row")
        }
        None => None,
    }
}

fn domain(domain: &str) -> Option<&'static str> {
    if domain.is_empty() {
        return Some("has nothing after the @");
    }
    if domain.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Some("has a space or an invisible character in it");
    }
    if domain.starts_with('[') {
        return Some("names an IP address after the @, not a domain");
    }
    if domain.ends_with('.') {
        return Some("ends with a dot");
    }
    let Ok(domain) = idna::domain_to_ascii(domain) else {
        return Some("has no valid domain after the @");
    };
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    match domain.rsplit_once('.') {
        _ if domain.len() > 253 || !domain.split('.').all(label) => {
            Some("has no valid domain after the @")
        }
        None => Some("has a domain of one word after the @"),
        Some((_, last)) if last.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some("names an IP address after the @, not a domain")
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_pass_also_rare_ones() {
        for address in [
            "john.doe@example.com",
            "o'neil+pki=psd2@mail.example.co.uk",
            "{x}#!$%&*/?^`|~_-@example.com",
            "\"jane roe, \\\"pki\\\" @\"@example.com",
            "josé@bücher.example",
            "1@1.de",
            "a@xn--bcher-kva.example",
            "JANE@EXAMPLE.COM",
            &format!("{}@example.com", "a".repeat(64)),
        ] {
            assert_eq!(fault(address), None, "{address}");
        }
    }

    #[test]
    fn what_is_none_is_told_why() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long_label = format!("a@{}.com", "a".repeat(64));
        let long_domain = format!("a@{}com", "abc.".repeat(63));
        for (address, why) in [
            ("", "no @"),
            ("example.com", "no @"),
            ("@example.com", "nothing before"),
            ("jane@", "nothing after"),
            ("jane@roe@example.com", "more than one"),
            ("jane@example.com, john@example.com", "more than one"),
            ("jane roe@example.com", "space"),
            ("jane@example.com ", "space"),
            (" jane@example.com", "space"),
            ("jane@exa\u{0}mple.com", "invisible"),
            ("mailto:jane@example.com", "quotes"),
            ("Jane<jane@example.com", "quotes"),
            ("\"@example.com", "quotes"),
            (".jane@example.com", "dot"),
            ("jane..roe@example.com", "dot"),
            ("jane@localhost", "one word"),
            ("jane@example.com.", "ends with a dot"),
            ("jane@example..com", "valid domain"),
            ("jane@-example.com", "valid domain"),
            ("jane@example.com>", "valid domain"),
            ("jane@exam_ple.com", "valid domain"),
            ("jane@[192.0.2.1]", "IP address"),
            ("jane@192.0.2.1", "IP address"),
            (&long_local, "64 characters"),
            (&long_label, "valid domain"),
            (&long_domain, "valid domain"),
        ] {
            let told = fault(address).unwrap_or_default();
            assert!(told.contains(why), "{address:?}: {told:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_gets_an_answer(text in "\\PC{0,20}@?\\PC{0,20}") {
            fault(&text);
        }

        #[test]
        fn ordinary_addresses_pass(text in "[a-z0-9]{1,9}([._+-][a-z0-9]{1,9}){0,3}@([a-z0-9]{1,9}\\.){1,3}[a-z]{2,6}") {
            prop_assert_eq!(fault(&text), None);
        }
    }
}
