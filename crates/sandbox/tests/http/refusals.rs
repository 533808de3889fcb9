//! Refusals before the order is looked at, with their status, codes and order.

use crate::client::{JSON, KEY, ORDER, example, get, order, post, send, start};

#[tokio::test]
async fn an_unknown_route_or_method_is_no_route_before_anything_else() {
    let sandbox = start().await;
    for (method, path) in [
        ("GET", "/"),
        ("POST", "/services/v2/order/certificate/eu_qwac"),
        ("POST", "/services/v2/order/certificate/eu_qwac_psd2/"),
        ("POST", "/order/certificate/eu_qwac_psd2"),
        ("GET", ORDER),
        ("PUT", ORDER),
        ("DELETE", "/services/v2/order/certificate/1"),
        ("POST", "/sandbox/orders/1/request"),
        ("GET", "/sandbox/orders/1"),
    ] {
        let answer = send(sandbox.address(), method, path, &[], b"{");
        assert_eq!(answer.status, 404, "{method} {path}");
        assert_eq!(
            answer.text,
            r#"{"errors":[{"code":"not_found|route","message":"The specified route was not found."}]}"#,
        );
        answer.json();
    }
}

#[tokio::test]
async fn a_missing_or_wrong_key_is_refused_before_content_type_and_body() {
    let sandbox = start().await;
    let info = "/services/v2/order/certificate/1";
    for key in [
        "A: b",
        "X-DC-DEVKEY:",
        "X-DC-DEVKEY: Sandbox-key",
        "Authorization: sandbox-key",
    ] {
        for (method, path) in [("POST", ORDER), ("GET", info)] {
            let answer = send(sandbox.address(), method, path, &[key], b"{");
            assert_eq!(answer.status, 403, "{method} {key}");
            assert_eq!(answer.json(), example("error-invalid-key.json"));
        }
    }
}

#[tokio::test]
async fn only_json_is_taken_and_its_parameters_do_not_matter() {
    let sandbox = start().await;
    let body = example("request-page-first.json").to_string();
    let send = |content_type| {
        send(
            sandbox.address(),
            "POST",
            ORDER,
            &[KEY, content_type],
            body.as_bytes(),
        )
    };
    for wrong in [
        "A: b",
        "Content-Type:",
        "Content-Type: text/json",
        "Content-Type: application/xml",
        "Content-Type: application/json-patch+json",
        "Content-Type: application/x-www-form-urlencoded",
    ] {
        let answer = send(wrong);
        assert_eq!(answer.status, 406, "{wrong}");
        assert_eq!(answer.codes(), ["not_acceptable"]);
    }
    for right in [JSON, "Content-Type: Application/JSON ; charset=UTF-8"] {
        assert_eq!(send(right).status, 201, "{right}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused() {
    let sandbox = start().await;
    let good = example("request-page-first.json").to_string().into_bytes();
    let with = |bytes: &[u8]| [&good[..], bytes].concat();
    let deep = "[".repeat(300_000).into_bytes();
    for (name, body) in [
        ("empty", Vec::new()),
        ("truncated", good[..good.len() - 1].to_vec()),
        ("trailing garbage", with(b"x")),
        ("twice", with(&good)),
        (
            "a name twice",
            br#"{"certificate":{},"certificate":{}}"#.to_vec(),
        ),
        ("not UTF-8", b"{\"a\":\"\xff\"}".to_vec()),
        ("byte order mark", [b"\xef\xbb\xbf", &good[..]].concat()),
        ("too large a number", b"{\"a\":1e999}".to_vec()),
        ("deep", deep),
        ("list", b"[]".to_vec()),
        ("null", b"null".to_vec()),
        ("form", b"certificate=1".to_vec()),
    ] {
        let answer = post(&sandbox, &body);
        assert_eq!(answer.status, 400, "{name}");
        assert_eq!(answer.codes(), ["bad_request_format"], "{name}");
    }
    assert_eq!(sandbox.orders(), []);
}

#[tokio::test]
async fn a_body_over_one_mebibyte_is_refused_and_one_below_is_read() {
    let sandbox = start().await;
    let mut body = example("request-page-first.json").to_string().into_bytes();
    body.resize(1024 * 1024, b' ');
    assert_eq!(post(&sandbox, &body).status, 201);
    body.push(b' ');
    let answer = post(&sandbox, &body);
    assert_eq!(answer.status, 413);
    assert_eq!(answer.codes(), ["request_too_large"]);
    body.resize(3 * 1024 * 1024, b' ');
    assert_eq!(post(&sandbox, &body).status, 413);
}

#[tokio::test]
async fn an_unknown_order_is_not_found() {
    let sandbox = start().await;
    order(&sandbox, &example("request-page-first.json"));
    for id in [
        "1",
        "1000002",
        "-1",
        "x",
        "%FF",
        "99999999999999999999",
        "1000001%20",
    ] {
        for path in [
            format!("/services/v2/order/certificate/{id}"),
            format!("/sandbox/orders/{id}/request"),
        ] {
            let answer = get(&sandbox, &path);
            assert_eq!(answer.status, 404, "{path}");
            assert_eq!(answer.codes(), ["not_found|order"], "{path}");
        }
    }
}
