//! The calls that follow an order: what goes over the wire, and what is read of odd answers.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod support;

use qwac_psd2_core::types::{self, Identifier};
use qwac_psd2_core::{Error, MAX_BODY, ReadFault};
use serde::Serialize;
use serde::de::DeserializeOwned;
use support::{Arrived, answer_once, answer_raw, connection};

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../spec/examples/", $name, ".json"))
    };
}

/// Makes one call against one answer: what arrived, and how the call ended.
macro_rules! call {
    ($answer:expr, $($call:tt)*) => {{
        let (url, server) = $answer;
        let (client, call) = connection(url).call();
        let result = client.$($call)*.await;
        (server.join().unwrap(), result, call.seen())
    }};
}

fn body<T: DeserializeOwned>(example: &str) -> T {
    serde_json::from_str(example).unwrap()
}

/// Holds the request line against `line` and the body, if there is one, against the example.
fn assert_arrived(arrived: &Arrived, line: &str, example: Option<&str>) {
    assert_eq!(arrived.head[0], format!("{line} HTTP/1.1"));
    assert!(arrived.head.contains(&"x-dc-devkey: canary-key".to_owned()));
    let json = "content-type: application/json".to_owned();
    assert!(arrived.head.contains(&json));
    match example {
        Some(example) => {
            let sent: serde_json::Value = serde_json::from_str(&arrived.body).unwrap();
            let wanted: serde_json::Value = serde_json::from_str(example).unwrap();
            assert_eq!(sent, wanted);
        }
        None => assert_eq!(arrived.body, ""),
    }
}

fn no_content() -> (String, std::thread::JoinHandle<Arrived>) {
    answer_raw("HTTP/1.1 204 No Content\r\n\r\n")
}

#[tokio::test]
async fn what_is_changed_goes_out_as_documented_and_204_is_not_parsed() {
    let order = "/services/v2/order/certificate/112233";
    let csr: types::CsrUpdate = body(example!("csr-update"));
    let (arrived, result, seen) = call!(no_content(), update_csr("112233", &csr));
    result.unwrap();
    assert_eq!(seen.status.unwrap(), 204);
    assert_arrived(
        &arrived,
        &format!("POST {order}/csr"),
        Some(example!("csr-update")),
    );
    let (arrived, result, _) = call!(no_content(), update_csr_put("112233", &csr));
    result.unwrap();
    assert_arrived(
        &arrived,
        &format!("PUT {order}/csr"),
        Some(example!("csr-update")),
    );

    let cancel = body(example!("status-cancel"));
    let (arrived, result, _) = call!(no_content(), update_order_status("112233", &cancel));
    result.unwrap();
    assert_arrived(
        &arrived,
        &format!("PUT {order}/status"),
        Some(example!("status-cancel")),
    );

    let approve = body(example!("approval-update"));
    let (arrived, result, _) = call!(no_content(), update_request_status("113", &approve));
    result.unwrap();
    let line = "PUT /services/v2/request/113/status";
    assert_arrived(&arrived, line, Some(example!("approval-update")));

    let organization = "/services/v2/organization/12345";
    let submit = body(example!("organization-submission"));
    let (arrived, result, _) = call!(no_content(), submit_organization("12345", &submit));
    result.unwrap();
    let line = format!("POST {organization}/validation");
    assert_arrived(&arrived, &line, Some(example!("organization-submission")));
    let contacts = body(example!("organization-contacts"));
    let (arrived, result, _) = call!(
        no_content(),
        update_organization_contacts("12345", &contacts)
    );
    result.unwrap();
    let line = format!("PUT {organization}/contact");
    assert_arrived(&arrived, &line, Some(example!("organization-contacts")));
    let (arrived, result, _) = call!(no_content(), activate_organization("12345"));
    result.unwrap();
    assert_arrived(&arrived, &format!("PUT {organization}/activate"), None);
    let (arrived, result, _) = call!(no_content(), deactivate_organization("12345"));
    result.unwrap();
    assert_arrived(&arrived, &format!("PUT {organization}/deactivate"), None);
}

#[tokio::test]
async fn a_put_without_a_body_tells_its_length() {
    let (arrived, result, _) = call!(
        answer_once(example!("dcv-order-check")),
        check_order_dcv("112233")
    );
    assert_eq!(result.unwrap().dcv_status.as_deref(), Some("complete"));
    assert_arrived(
        &arrived,
        "PUT /services/v2/order/certificate/112233/check-dcv",
        None,
    );
    assert!(
        arrived.head.contains(&"content-length: 0".to_owned()),
        "{:?}",
        arrived.head
    );
}

#[tokio::test]
async fn a_revocation_answers_with_a_request_or_with_nothing() {
    let revoke: types::RevokeRequest = body(example!("revoke-request"));
    let (arrived, result, _) = call!(
        answer_once(example!("revoke-answer")),
        revoke_order("112233", &revoke)
    );
    let line = "PUT /services/v2/order/certificate/112233/revoke";
    assert_arrived(&arrived, line, Some(example!("revoke-request")));
    let request = result.unwrap().into_inner().0.unwrap();
    assert_eq!(request.id.unwrap().to_string(), "115");

    let (arrived, result, seen) = call!(no_content(), revoke_certificate("445566", &revoke));
    let line = "PUT /services/v2/certificate/445566/revoke";
    assert_arrived(&arrived, line, Some(example!("revoke-request")));
    assert!(result.unwrap().into_inner().0.is_none());
    // The slot has what was seen, not what stands for it.
    assert!(seen.body.is_empty());
}

#[tokio::test]
async fn no_content_is_no_list_and_no_placed_order() {
    let (_, result, _) = call!(
        no_content(),
        list_requests(None, None, None, None, None, None)
    );
    assert!(matches!(result, Err(Error::InvalidResponsePayload(..))));
    let reissue = body(example!("reissue-request"));
    let (arrived, result, seen) = call!(no_content(), reissue("112233", &reissue));
    assert!(matches!(result, Err(Error::InvalidResponsePayload(..))));
    assert_eq!(seen.status.unwrap(), 204);
    let line = "POST /services/v2/order/certificate/112233/reissue";
    assert_arrived(&arrived, line, Some(example!("reissue-request")));
}

#[tokio::test]
async fn a_file_comes_as_it_is_with_its_media_type() {
    for (format, media_type, file) in [
        (
            "default",
            "application/zip",
            &b"PK\x03\x04\x00\xff\xfe null"[..],
        ),
        (
            "p7b",
            "application/x-pkcs7-certificates",
            b"\x30\x82\x01\x00",
        ),
        (
            "pem_all",
            "application/x-pem-file; charset=utf-8",
            b"-----BEGIN CERTIFICATE-----\r\n",
        ),
        ("pem_all", "text/html", b"<html>Sorry</html>"),
        ("never heard of/", "application/octet-stream", b""),
    ] {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\ncontent-length: {}\r\n\r\n",
            file.len()
        );
        let (url, server) = answer_raw([head.as_bytes(), file].concat());
        let (client, call) = connection(url).call();
        let answer = client.download_certificate("445566", format).await.unwrap();
        assert_eq!(answer.headers()["content-type"], media_type);
        let seen = call.seen();
        assert_eq!(seen.content_type(), Some(media_type));
        assert_eq!(seen.body, file);
        assert_eq!(seen.fault, None);
        let arrived = server.join().unwrap();
        let format = format.replace(' ', "%20").replace('/', "%2F");
        let line = format!("GET /services/v2/certificate/445566/download/format/{format}");
        assert_arrived(&arrived, &line, None);
        // What is asked for comes in many media types; a wrong Accept would be refused.
        assert!(arrived.head.contains(&"accept: */*".to_owned()));
    }
    let pem = answer_once("-----BEGIN CERTIFICATE-----");
    let (arrived, result, _) = call!(pem, download_order_certificate("112233", "pem_all"));
    result.unwrap();
    let line = "GET /services/v2/certificate/download/order/112233/format/pem_all";
    assert_arrived(&arrived, line, None);
}

#[tokio::test]
async fn a_part_of_a_file_is_never_taken_for_the_file() {
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n-----BEGIN CERT";
    let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    long.resize(long.len() + MAX_BODY + 1, b'x');
    for (answer, fault) in [
        (cut.as_bytes().to_vec(), ReadFault::Cut),
        (long, ReadFault::TooLong),
    ] {
        let (url, _server) = answer_raw(answer);
        let (client, call) = connection(url).call();
        let file = client
            .download_certificate("445566", "pem_all")
            .await
            .unwrap();
        let mut stream = file.into_inner_stream();
        let first = std::future::poll_fn(|context| stream.as_mut().poll_next(context)).await;
        assert!(first.unwrap().is_err());
        let seen = call.seen();
        assert_eq!(seen.fault, Some(fault));
        assert_eq!(seen.status.unwrap(), 200);
    }
}

#[tokio::test]
async fn a_page_in_html_is_no_answer_and_its_status_stays_known() {
    let page = |status: &str| {
        answer_raw(format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/html\r\ncontent-length: 17\r\n\r\n<html>hi</html>\r\n"
        ))
    };
    let (_, result, seen) = call!(page("200 OK"), current_user());
    assert!(matches!(result, Err(Error::InvalidResponsePayload(..))));
    assert_eq!(seen.content_type(), Some("text/html"));
    let (_, result, seen) = call!(page("403 Forbidden"), order_validation("112233"));
    assert!(matches!(result, Err(Error::InvalidResponsePayload(..))));
    assert_eq!(seen.status.unwrap(), 403);
    let (_, result, seen) = call!(page("503 Unavailable"), download_certificate("1", "cer"));
    assert!(result.is_err());
    assert_eq!(seen.status.unwrap(), 503);
    assert!(seen.body.starts_with(b"<html>"));
}

#[tokio::test]
async fn a_refusal_of_a_call_without_an_answer_is_read() {
    let error = example!("error-invalid-key");
    let refusal = answer_raw(format!(
        "HTTP/1.1 403 Forbidden\r\ncontent-length: {}\r\n\r\n{error}",
        error.len()
    ));
    let (_, result, _) = call!(refusal, deactivate_organization("12345"));
    let Err(Error::ErrorResponse(refused)) = result else {
        panic!("a refusal is an error");
    };
    assert_eq!(refused.status(), 403);
}

#[tokio::test]
async fn what_is_read_is_asked_for_as_documented() {
    let base = "GET /services/v2";
    let (arrived, result, _) = call!(
        answer_once(example!("changes-two")),
        order_status_changes(Some("2026-11-23...2026-11-24"), Some(10), None)
    );
    let query = "filters%5Bstatus_last_updated%5D=2026-11-23...2026-11-24&minutes=10";
    let line = format!("{base}/order/certificate/status-changes?{query}");
    assert_arrived(&arrived, &line, None);
    let changes = result.unwrap().into_inner();
    let orders = changes.told().unwrap().orders.as_ref();
    assert_eq!(orders.unwrap().len(), 2);

    let (arrived, result, _) = call!(
        answer_once(example!("organizations-two")),
        list_organizations(None, Some("active"), Some(true), Some(1000), Some(0), None)
    );
    let query = "filters%5Bstatus%5D=active&include_validation=true&limit=1000&offset=0";
    assert_arrived(&arrived, &format!("{base}/organization?{query}"), None);
    let set: Vec<_> = result
        .unwrap()
        .organizations
        .iter()
        .map(|one| one.is_active.as_ref().unwrap().is_set())
        .collect();
    assert_eq!(set, [Some(true), Some(false)]);

    let (arrived, result, _) = call!(
        answer_once(example!("domain-pending")),
        domain_info("778900", Some(true), Some(true))
    );
    let line = format!("{base}/domain/778900?include_dcv=true&include_validation=true");
    assert_arrived(&arrived, &line, None);
    let domain = result.unwrap().into_inner();
    let token = domain.dcv_token.as_ref().unwrap().told().unwrap();
    assert_eq!(token.token.as_deref(), Some("example-random-value"));

    let (arrived, _, _) = call!(answer_once("{}"), product_info("eu_qwac_psd2", Some("5")));
    assert_arrived(
        &arrived,
        &format!("{base}/product/eu_qwac_psd2?container_id=5"),
        None,
    );
    let (arrived, result, _) = call!(answer_once(example!("user-me")), current_user());
    assert_arrived(&arrived, &format!("{base}/user/me"), None);
    assert_eq!(result.unwrap().access_roles.as_ref().unwrap().len(), 1);
    let (arrived, result, _) = call!(answer_once(example!("chain")), certificate_chain("445566"));
    assert_arrived(&arrived, &format!("{base}/certificate/445566/chain"), None);
    assert_eq!(result.unwrap().intermediates.len(), 2);
    let (arrived, result, _) = call!(
        answer_once(example!("validation-pending")),
        order_validation("112233")
    );
    assert_arrived(
        &arrived,
        &format!("{base}/order/certificate/112233/validation"),
        None,
    );
    assert_eq!(
        result.unwrap().dns_name_validations.as_ref().unwrap().len(),
        1
    );
    let (arrived, result, _) = call!(
        answer_once(example!("organization-created")),
        create_organization(&body(example!("organization-request")))
    );
    assert_eq!(result.unwrap().id.to_string(), "112236");
    let line = "POST /services/v2/organization";
    assert_arrived(&arrived, line, Some(example!("organization-request")));
    let change = body(example!("dcv-method-request"));
    let (arrived, result, _) = call!(answer_once("[]"), change_dcv_method("778899", &change));
    assert!(result.unwrap().told().is_none());
    let line = "PUT /services/v2/domain/778899/dcv/method";
    assert_arrived(&arrived, line, Some(example!("dcv-method-request")));
    let (arrived, result, _) = call!(
        answer_once(example!("dcv-token-http")),
        new_dcv_token("778899")
    );
    assert_arrived(&arrived, "POST /services/v2/domain/778899/dcv/token", None);
    assert!(result.unwrap().http_token_url.is_some());
    let (arrived, result, _) = call!(
        answer_once(example!("dcv-domain-check")),
        check_domain_dcv("778899")
    );
    assert_arrived(
        &arrived,
        "PUT /services/v2/domain/778899/dcv/validate-token",
        None,
    );
    assert_eq!(result.unwrap().status.as_deref(), Some("active"));
    let (arrived, _, _) = call!(answer_once("{}"), order_dcv_token("112233"));
    let line = "PUT /services/v2/order/certificate/112233/dcv-random-value";
    assert_arrived(&arrived, line, None);
}

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn odd_but_harmless_answers_are_read() {
    let changes: types::OrderStatusChanges = read("{}");
    assert!(changes.orders.is_none());
    let validation: types::OrderValidation = read(
        r#"{"order_id":112233,"order_status":"never heard of","organization_id":12345,"new":{"x":[]},
            "organization_validations":[{"type":"qwac?","status":"new word","verified_contacts":null}],
            "dns_name_validations":null}"#,
    );
    assert!(matches!(
        validation.order_id,
        Some(Identifier::Int64(112_233))
    ));
    assert_eq!(validation.order_status.as_deref(), Some("never heard of"));
    assert!(validation.extra.contains_key("new"));
    for (json, told) in [
        (
            r#"{"id":"113","type":"new kind","status":"new word","order":[]}"#,
            false,
        ),
        (
            r#"{"id":113,"status":null,"order":{"id":"112233","product":[]}}"#,
            true,
        ),
    ] {
        let approval: types::Approval = read(json);
        assert_eq!(approval.id.to_string(), "113");
        assert_eq!(approval.order.as_ref().unwrap().told().is_some(), told);
    }
    let domain: types::DomainInfo =
        read(r#"{"id":"1","is_active":"1","organization":[],"dcv_token":[],"validations":[]}"#);
    assert_eq!(domain.is_active.unwrap().is_set(), Some(true));
    assert!(domain.organization.unwrap().told().is_none());
    assert!(domain.dcv_token.unwrap().told().is_none());
    let product: types::Product = read(
        r#"{"name_id":"eu_qwac_psd2","allowed_validity_years":["1",2],"csr_required":"perhaps"}"#,
    );
    assert_eq!(product.allowed_validity_years.unwrap().len(), 2);
    assert_eq!(product.csr_required.unwrap().is_set(), None);
    let answer: types::DcvMethodAnswerOrNone = read("{}");
    assert!(answer.told().unwrap().dcv_token.is_none());
    let user: types::User = read(r#"{"id":"125039","access_roles":[{"id":"1"}],"type":"service"}"#);
    assert_eq!(user.type_.as_deref(), Some("service"));
}

#[test]
fn an_answer_without_its_list_is_no_empty_list() {
    fn refuses<T: DeserializeOwned>() {
        for json in ["{}", "[]", "null", r#"{"page":{"total":0}}"#] {
            assert!(serde_json::from_str::<T>(json).is_err(), "{json}");
        }
    }
    refuses::<types::ApprovalList>();
    refuses::<types::OrganizationList>();
    refuses::<types::DomainList>();
    refuses::<types::ProductList>();
    refuses::<types::ValidationList>();
    refuses::<types::CertificateChain>();
}

/// Whatever stands in an example is read and written again, fields that the types don't know among it.
#[test]
fn nothing_of_the_examples_is_lost() {
    fn keeps<T: DeserializeOwned + Serialize>(json: &str) {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let written = serde_json::to_value(read::<T>(json)).unwrap();
        assert_eq!(written, value);
    }
    keeps::<types::Account>(example!("account"));
    keeps::<types::Approval>(example!("approval-info"));
    keeps::<types::ApprovalList>(example!("approval-list"));
    keeps::<types::CertificateChain>(example!("chain"));
    keeps::<types::DcvMethodAnswerOrNone>(example!("dcv-method-email"));
    keeps::<types::DcvMethodAnswerOrNone>(example!("dcv-method-token"));
    keeps::<types::DomainList>(example!("domains-two"));
    keeps::<types::OrderPlaced>(example!("reissue-answer"));
    keeps::<types::OrganizationCreated>(example!("organization-created"));
    keeps::<types::OrganizationInfo>(example!("organization-info"));
    keeps::<types::OrganizationList>(example!("organizations-two"));
    keeps::<types::OrganizationRequest>(example!("organization-request"));
    keeps::<types::Product>(example!("product-info"));
    keeps::<types::ProductList>(example!("products-one"));
    keeps::<types::Revocation>(example!("revoke-answer"));
    keeps::<types::User>(example!("user-me"));
    keeps::<types::ValidationList>(example!("organization-validation"));
}
