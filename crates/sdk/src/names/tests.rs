use super::*;
use proptest::prelude::*;
use serde_json::json;

fn read_one(name: &str) -> Name {
    let mut body = json!({ "certificate": { "dns_names": [name] } });
    read(&mut body).remove(0)
}

/// Names that nearly are names, and any text.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "(xn--)?[a-zA-Z0-9-]{0,8}(\\.(xn--)?[a-z0-9-]{1,8}){0,3}",
        "\\PC{0,12}([.。．]\\PC{0,6}){0,3}",
        "[0-9a-fx:%.\\[\\]]{0,20}",
        "[a-zß-ÿα-ωа-яא-תا-ي\u{200c}\u{200d}ก-๛あ-ん가-힣]{1,8}\\.(com|рф|xn--p1ai)",
        any::<String>(),
    ]
}

#[test]
fn names_are_put_in_the_form_in_which_they_are_sent() {
    let mut body = json!({ "certificate": {
        "common_name": "Bücher.Example.com",
        "dns_names": ["WWW.example.com", "a_B.example.com", 7, "xn--bcher-kva.example.com"],
    } });
    let names = read(&mut body);
    assert_eq!(
        body,
        json!({ "certificate": {
            "common_name": "xn--bcher-kva.example.com",
            "dns_names": ["www.example.com", "a_B.example.com", 7, "xn--bcher-kva.example.com"],
        } })
    );
    let paths: Vec<&str> = names.iter().map(|name| name.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/certificate/common_name",
            "/certificate/dns_names/0",
            "/certificate/dns_names/1",
            "/certificate/dns_names/3",
        ]
    );
    assert_eq!(names[0].given, "Bücher.Example.com");
    assert_eq!(names[3].repeats, Some(0));
    remove_repeated(&names, &mut body);
    assert_eq!(
        body["certificate"]["dns_names"],
        json!(["www.example.com", "a_B.example.com", 7])
    );
}

#[test]
fn a_list_of_which_nothing_is_left_is_left_out() {
    let mut body = json!({ "certificate": {
        "common_name": "example.com",
        "dns_names": ["EXAMPLE.COM", "example.com"],
    } });
    let names = read(&mut body);
    assert_eq!(names[2].repeats, Some(0));
    remove_repeated(&names, &mut body);
    assert_eq!(
        body,
        json!({ "certificate": { "common_name": "example.com" } })
    );
}

#[test]
fn an_empty_list_stays_as_it_was_given() {
    let mut body = json!({ "certificate": { "common_name": "example.com", "dns_names": [] } });
    let given = body.clone();
    let names = read(&mut body);
    remove_repeated(&names, &mut body);
    assert_eq!(body, given);
}

#[test]
fn what_can_not_be_sent_repeats_nothing() {
    let mut body = json!({ "certificate": { "dns_names": ["*.example.com", "*.example.com"] } });
    let names = read(&mut body);
    assert!(names.iter().all(|name| name.repeats.is_none()));
}

#[test]
fn whatever_stands_in_the_place_of_names_is_let_be() {
    for given in [
        json!(null),
        json!([]),
        json!({ "certificate": "x" }),
        json!({ "certificate": [] }),
        json!({ "certificate": { "common_name": {}, "dns_names": "example.com" } }),
        json!({ "certificate": { "common_name": null, "dns_names": [null, [], {}] } }),
    ] {
        let mut body = given.clone();
        let names = read(&mut body);
        assert!(names.is_empty());
        remove_repeated(&names, &mut body);
        assert_eq!(body, given);
    }
}

proptest! {
    #[test]
    fn converting_twice_changes_nothing(text in texts()) {
        if let Some(ascii) = read_one(&text).ascii {
            let again = read_one(&ascii);
            prop_assert_eq!(again.given, ascii.clone());
            prop_assert_eq!(again.ascii, Some(ascii));
        }
    }

    #[test]
    fn a_public_name_is_sent_as_labels_of_small_letters_digits_and_hyphens(text in texts()) {
        let name = read_one(&text);
        if name.kind == Kind::Public {
            let ascii = name.ascii.unwrap();
            prop_assert!(ascii.contains('.'));
            for label in ascii.split('.') {
                prop_assert!((1..=63).contains(&label.len()), "{}", ascii);
                prop_assert!(!label.starts_with('-') && !label.ends_with('-'), "{}", ascii);
                let ldh = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                prop_assert!(label.bytes().all(ldh), "{}", ascii);
            }
        }
    }

    #[test]
    fn a_name_that_can_not_be_sent_is_told(text in texts()) {
        let name = read_one(&text);
        let silent = matches!(name.kind, Kind::Public | Kind::Empty);
        prop_assert!(name.ascii.is_some() || !silent, "{:?}", text);
    }
}
