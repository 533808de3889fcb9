//! The calls that follow an order, against the spec's own examples and against odd answers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::Method;
use httpmock::prelude::*;
use qwac_psd2::{
    AccountAnswer, Client, CsrUpdate, DcvMethod, ErrorKind, FileForm, Format, IntendedUse,
    NewOrganization, OrderContact, OrderFilter, OrderStatus, OrganizationFilter, PspRole, Reissue,
    RequestStatus, RequestType, ValidationRequest, ValidationStatus,
};
use serde_json::{Value, json};
use std::future::Future;
use std::time::Duration;
use support::{CSR, client};

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../spec/examples/", $name, ".json"))
    };
}

/// Makes one call against one answer: the call must be this one, once.
async fn answered<T, F: Future<Output = T>>(
    method: Method,
    path: &str,
    status: u16,
    body: impl AsRef<[u8]>,
    call: impl FnOnce(Client) -> F,
) -> T {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(method).path(format!("/services/v2{path}"));
            then.status(status)
                .header("content-type", "application/json")
                .body(body.as_ref());
        })
        .await;
    let result = call(client(server.base_url())).await;
    mock.assert_calls_async(1).await;
    result
}

#[tokio::test]
async fn an_order_is_told_in_the_fields_words() {
    let path = "/order/certificate/112233";
    let order = answered(
        GET,
        path,
        200,
        example!("info-pending"),
        |client| async move { client.order(112_233).await.unwrap() },
    )
    .await;
    assert_eq!(order.id.as_str(), "112233");
    assert_eq!(order.status, Some(OrderStatus::NeedsApproval));
    assert_eq!(order.product.as_deref(), Some("eu_qwac_psd2"));
    assert_eq!(order.organization_id.unwrap().as_str(), "12345");
    let certificate = &order.certificate;
    assert_eq!(certificate.common_name.as_deref(), Some("example.net"));
    assert_eq!(certificate.dns_names, ["example.com", "example.org"]);
    assert!(certificate.csr.as_ref().unwrap().starts_with("-----BEGIN"));
    assert_eq!(certificate.id, None);
    assert_eq!(order.requests[0].id.as_ref().unwrap().as_str(), "113");
    assert_eq!(order.requests[0].status, Some(RequestStatus::Pending));
    assert_eq!(
        order.requests[0].request_type,
        Some(RequestType::NewRequest)
    );

    let path = "/order/certificate/112234";
    let order = answered(
        GET,
        path,
        200,
        example!("info-issued"),
        |client| async move { client.order("112234").await.unwrap() },
    )
    .await;
    assert_eq!(order.status, Some(OrderStatus::Issued));
    // An empty list where an object is meant, a blank name that is none, an id as text.
    assert_eq!(order.organization_id, None);
    assert!(order.certificate.dns_names.is_empty());
    assert_eq!(order.certificate.id.as_ref().unwrap().as_str(), "445566");
    let till = order.certificate.valid_till.as_ref().unwrap();
    assert_eq!(till.day().unwrap().to_string(), "2027-06-13");
    let shown: Value = serde_json::to_value(&order).unwrap();
    assert_eq!(shown["status"], "issued");
    assert_eq!(shown["certificate"]["id"], 445_566);
}

#[tokio::test]
async fn what_is_odd_is_carried_and_what_is_missing_is_absent() {
    let odd = r#"{"id":"7","status":"ON_HOLD","organization":[],"product":[],"requests":null,
        "certificate":{"dns_names":null,"valid_till":"soon"},"date_created":"2026-11-24 12:00:00","new":{"x":[1]}}"#;
    let path = "/order/certificate/7";
    let order = answered(GET, path, 200, odd, |client| async move {
        client.order("7").await.unwrap()
    })
    .await;
    assert_eq!(order.status, Some(OrderStatus::Other("ON_HOLD".into())));
    assert_eq!(order.certificate.valid_till.unwrap().day(), None);
    assert!(order.date_created.unwrap().day().is_some());
    let bare = answered(GET, path, 200, r#"{"id":7}"#, |client| async move {
        client.order("7").await.unwrap()
    })
    .await;
    assert_eq!(bare.status, None);
    let canceled = answered(
        GET,
        path,
        200,
        r#"{"id":7,"status":"CANCELED"}"#,
        |client| async move { client.order("7").await.unwrap() },
    )
    .await;
    assert_eq!(canceled.status, Some(OrderStatus::Canceled));
}

#[tokio::test]
async fn an_empty_list_in_place_of_an_object_is_nothing() {
    let odd = r#"{"id":7,"status":"pending","certificate":[],"organization":[],"product":[]}"#;
    let path = "/order/certificate/7";
    let order = answered(GET, path, 200, odd, |client| async move {
        client.order("7").await.unwrap()
    })
    .await;
    assert_eq!(order.certificate, qwac_psd2::CertificateInfo::default());
    let list = format!(r#"{{"orders":[{odd}],"page":[]}}"#);
    let orders = answered(GET, "/order/certificate", 200, list, |client| {
        client.orders(OrderFilter::new()).all()
    })
    .await
    .unwrap();
    assert_eq!((orders.len(), &orders[0].common_name), (1, &None));
    let list = r#"{"requests":[{"id":1,"order":[]}],"page":[]}"#;
    let requests = answered(GET, "/request", 200, list, |client| {
        client.requests(None).all()
    })
    .await
    .unwrap();
    assert_eq!(requests[0].order_id, None);
}

#[tokio::test]
async fn what_cannot_be_a_number_goes_nowhere() {
    let server = MockServer::start_async().await;
    let client = client(server.base_url());
    for id in [
        "",
        " ",
        "..",
        "1/../2",
        "1?x=1",
        "1#",
        "ünn",
        &"1".repeat(101),
    ] {
        for error in [
            client.order(id).await.unwrap_err(),
            client.cancel(id, "note").await.unwrap_err(),
            client.certificate(id, &Format::PemAll).await.unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::Configuration, "{id:?}");
        }
    }
    let odd = Format::from("../pem");
    let error = client.certificate("1", &odd).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

#[tokio::test]
async fn the_validation_of_an_order_is_told() {
    let path = "/order/certificate/112233/validation";
    let body = example!("validation-pending");
    let told = answered(GET, path, 200, body, |client| async move {
        client.order_validation("112233").await.unwrap()
    })
    .await;
    assert_eq!(told.order_status, Some(OrderStatus::Pending));
    let name = &told.names[0];
    assert_eq!(name.name.as_deref(), Some("example.net"));
    assert_eq!(name.dcv_method, Some(DcvMethod::DnsTxtToken));
    assert_eq!(name.status, Some(ValidationStatus::Pending));
    let person = &told.organization[0].verified_contacts[0];
    assert_eq!(person.email.as_deref(), Some("john.doe@example.com"));
    assert_eq!(person.id.as_ref().unwrap().as_str(), "565622");
}

/// Answers with pages of a list; the offset says which.
async fn paged(pages: &[(i32, Value)]) -> MockServer {
    let server = MockServer::start_async().await;
    for (offset, page) in pages {
        server
            .mock_async(|when, then| {
                when.method(GET)
                    .path("/services/v2/order/certificate")
                    .query_param("offset", offset.to_string())
                    .query_param("limit", "1000");
                then.status(200).json_body(page.clone());
            })
            .await;
    }
    server
}

#[tokio::test]
async fn a_list_is_read_page_by_page_and_no_item_comes_twice() {
    let orders = |from: i32, to: i32| {
        let orders: Vec<_> = (from..to).map(|id| json!({ "id": id })).collect();
        json!({ "orders": orders, "page": { "total": 1003 } })
    };
    // One that went away meanwhile moves another back to the page before.
    let server = paged(&[(0, orders(0, 1000)), (1000, orders(999, 1002))]).await;
    let mut listing = client(server.base_url()).orders(OrderFilter::new());
    let mut ids = Vec::new();
    while let Some(order) = listing.next().await {
        ids.push(order.unwrap().id.as_str().parse::<i32>().unwrap());
    }
    assert_eq!(ids, (0..1002).collect::<Vec<_>>());
    assert!(listing.next().await.is_none());
}

#[tokio::test]
async fn a_server_that_gives_smaller_pages_or_no_total_is_read_to_its_end() {
    let page = |ids: &[i32], total: Option<&str>| {
        let orders: Vec<_> = ids.iter().map(|id| json!({ "id": id })).collect();
        json!({ "orders": orders, "page": { "total": total } })
    };
    let pages = [(0, page(&[1, 2], Some("3"))), (2, page(&[3], Some("3")))];
    let server = paged(&pages).await;
    let all = client(server.base_url()).orders(OrderFilter::new()).all();
    assert_eq!(all.await.unwrap().len(), 3);
    let server = paged(&[(0, page(&[1, 2], None))]).await;
    let all = client(server.base_url()).orders(OrderFilter::new()).all();
    assert_eq!(all.await.unwrap().len(), 2);
    let server = paged(&[(0, page(&[], Some("9")))]).await;
    let all = client(server.base_url()).orders(OrderFilter::new()).all();
    assert!(all.await.unwrap().is_empty());
}

#[tokio::test]
async fn a_list_that_turns_no_page_or_is_none_is_an_error() {
    let path = "/order/certificate";
    let full: Vec<_> = (0..1000).map(|id| json!({ "id": id })).collect();
    let full = json!({ "orders": full });
    let server = paged(&[(0, full.clone()), (1000, full)]).await;
    let mut listing = client(server.base_url()).orders(OrderFilter::new());
    let mut last = None;
    while let Some(order) = listing.next().await {
        last = Some(order);
    }
    let error = last.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnreadableAnswer);
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.path(format!("/services/v2{path}"));
            then.status(200).body("{}");
        })
        .await;
    let patient = Client::builder()
        .base_url(server.base_url())
        .api_key(qwac_psd2::ApiKey::new("canary-key").unwrap())
        .retries(qwac_psd2::Retries::none())
        .build()
        .unwrap();
    let error = patient.orders(OrderFilter::new()).all().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnreadableAnswer);
    mock.assert_calls_async(1).await;
}

#[tokio::test]
async fn filters_go_out_as_documented() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.path("/services/v2/order/certificate")
                .query_param("filters[status]", "issued")
                .query_param("filters[product_name_id]", "eu_qwac_psd2")
                .query_param("filters[common_name]", "example.net")
                .query_param("filters[organization_id]", "12345")
                .query_param("filters[date_created]", "2026-11-01...2026-11-30")
                .query_param("sort", "date_created");
            then.status(200).body(example!("list-two"));
        })
        .await;
    let filter = OrderFilter::new()
        .status(OrderStatus::Issued)
        .product("eu_qwac_psd2")
        .common_name("example.net")
        .organization(12_345)
        .created_between("2026-11-01".parse().unwrap(), "2026-11-30".parse().unwrap());
    let orders = client(server.base_url()).orders(filter).all().await;
    assert_eq!(orders.unwrap().len(), 2);
    mock.assert_calls_async(1).await;
}

#[tokio::test]
async fn a_csr_is_checked_before_it_replaces_another() {
    for (setting, method) in [(CsrUpdate::Post, POST), (CsrUpdate::Put, PUT)] {
        let server = MockServer::start_async().await;
        let sent: Value = serde_json::from_str(example!("csr-update")).unwrap();
        let mock = server
            .mock_async(|when, then| {
                when.method(method)
                    .path("/services/v2/order/certificate/112233/csr")
                    .json_body(sent.clone());
                then.status(204);
            })
            .await;
        let client = Client::builder()
            .base_url(server.base_url())
            .api_key(qwac_psd2::ApiKey::new("canary-key").unwrap())
            .csr_update(setting)
            .build()
            .unwrap();
        let report = client.update_csr("112233", &CSR.into()).await.unwrap();
        assert!(report.is_valid());
        let key = "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----";
        for csr in ["", "x", key] {
            let error = client.update_csr("112233", &csr.into()).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::CheckFailed);
            assert!(!error.may_have_happened());
            assert!(!format!("{error} {error:?}").contains("MIIB"));
        }
        mock.assert_calls_async(1).await;
    }
}

#[tokio::test]
async fn an_order_is_canceled_with_a_note() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(PUT)
                .path("/services/v2/order/certificate/112233/status")
                .json_body(json!({ "status": "canceled", "note": "Not needed." }));
            then.status(204);
        })
        .await;
    let client = client(server.base_url());
    client.cancel("112233", "Not needed.").await.unwrap();
    let error = client.cancel("112233", " ").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    mock.assert_calls_async(1).await;
}

#[tokio::test]
async fn requests_are_listed_read_approved_and_rejected() {
    let requests = answered(GET, "/request", 200, example!("approval-list"), |client| {
        client.requests(Some(RequestStatus::Pending)).all()
    })
    .await
    .unwrap();
    assert_eq!(requests[0].order_id.as_ref().unwrap().as_str(), "112233");
    let request = answered(
        GET,
        "/request/113",
        200,
        example!("approval-info"),
        |client| async move { client.request(113).await.unwrap() },
    )
    .await;
    assert_eq!(request.status, Some(RequestStatus::Approved));
    assert_eq!(request.processor_comment.as_deref(), Some("Agreed."));
    for (approve, word) in [(true, "approved"), (false, "rejected")] {
        let server = MockServer::start_async().await;
        let mock = server
            .mock_async(|when, then| {
                when.method(PUT)
                    .path("/services/v2/request/113/status")
                    .json_body(json!({ "status": word, "processor_comment": "Agreed." }));
                then.status(204);
            })
            .await;
        let client = client(server.base_url());
        let done = match approve {
            true => client.approve("113", "Agreed.").await,
            false => client.reject("113", "Agreed.").await,
        };
        done.unwrap();
        mock.assert_calls_async(1).await;
    }
}

#[tokio::test]
async fn organizations_are_listed_read_created_and_switched() {
    let list = example!("organizations-two");
    let filter = OrganizationFilter::new().with_validations();
    let all = answered(GET, "/organization", 200, list, |client| {
        client.organizations(filter).all()
    })
    .await
    .unwrap();
    assert_eq!(all[1].id.as_str(), "12346");
    assert_eq!(all[1].is_active, Some(false));
    assert_eq!(all[0].validations[0].status, Some(ValidationStatus::Active));

    let server = MockServer::start_async().await;
    let get = |path: &'static str, body: &'static str| {
        server.mock(|when, then| {
            when.method(GET).path(format!("/services/v2{path}"));
            then.status(200).body(body);
        })
    };
    get("/organization/12345", example!("organization-info"));
    get(
        "/organization/12345/validation",
        example!("organization-validation"),
    );
    let told = client(server.base_url())
        .organization(12_345)
        .await
        .unwrap();
    assert_eq!(
        told.verified_contacts[0].id.as_ref().unwrap().as_str(),
        "565622"
    );
    assert_eq!(told.validations[0].name.as_deref(), Some("EV"));

    let created = server.mock(|when, then| {
        when.method(POST)
            .path("/services/v2/organization")
            .json_body_includes(
                r#"{"name":"Example Payments B.V.","organization_contact":{"first_name":"Jane"}}"#,
            );
        then.status(201).body(example!("organization-created"));
    });
    let contact = qwac_psd2::Contact::new(qwac_psd2::ContactType::OrganizationContact, "NL")
        .first_name("Jane")
        .last_name("Roe")
        .email("jane.roe@example.com")
        .telephone("+31 30 123 4567");
    let new = |name: &str| {
        NewOrganization::new(
            name,
            "Oudegracht 1",
            "Utrecht",
            "Utrecht",
            "3511 AA",
            "nl",
            "+31 30 123 4567",
        )
        .contact(contact.clone())
    };
    let client = client(server.base_url());
    let id = client
        .create_organization(&new("Example Payments B.V."))
        .await;
    assert_eq!(id.unwrap().as_str(), "112236");
    let error = client.create_organization(&new("")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::CheckFailed);
    created.assert_calls(1);
    for (path, on) in [("activate", true), ("deactivate", false)] {
        let path = format!("/organization/12345/{path}");
        answered(PUT, &path, 204, "", |client| async move {
            match on {
                true => client.activate_organization("12345").await.unwrap(),
                false => client.deactivate_organization("12345").await.unwrap(),
            }
        })
        .await;
    }
}

#[tokio::test]
async fn an_organization_is_submitted_and_its_contacts_are_changed() {
    let john = OrderContact::new("John", "Doe")
        .job_title("Manager")
        .telephone("+12 345 678 9012")
        .telephone_extension("7")
        .email("john.doe@example.com");
    let jane = OrderContact::new("Jane", "Roe")
        .email("jane.roe@example.com")
        .job_title("Head of PKI")
        .telephone("+31 30 123 4567");
    let engineer = OrderContact::new("John", "Doe")
        .email("john.doe@example.com")
        .job_title("Engineer")
        .telephone("+31 30 123 4568");
    let server = MockServer::start_async().await;
    let wanted = |method: Method, path: &'static str, body: &'static str| {
        let body: Value = serde_json::from_str(body).unwrap();
        server.mock(|when, then| {
            when.method(method)
                .path(format!("/services/v2/organization/12345/{path}"))
                .json_body(body);
            then.status(204);
        })
    };
    let submission = wanted(POST, "validation", example!("organization-submission"));
    let contacts = wanted(PUT, "contact", example!("organization-contacts"));
    let client = client(server.base_url());
    let ev = ValidationRequest::new("ev").user(112_233).person(&john);
    let asked = [ValidationRequest::new("ov"), ev];
    client.submit_organization(12_345, asked).await.unwrap();
    submission.assert_calls(1);
    client
        .update_organization_contacts(12_345, Some(&jane), Some(&engineer))
        .await
        .unwrap();
    contacts.assert_calls(1);

    // Refused before anything is sent, without the value.
    let odd = jane.job_title("canary".repeat(30));
    for error in [
        client.submit_organization(12_345, []).await,
        client
            .submit_organization(12_345, [ValidationRequest::new("ev").person(&odd)])
            .await,
        client
            .update_organization_contacts(12_345, None, None)
            .await,
        client
            .update_organization_contacts(12_345, None, Some(&odd))
            .await,
    ] {
        let error = error.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}

#[tokio::test]
async fn orders_whose_status_changed_are_told_for_seven_days_at_most() {
    let server = MockServer::start_async().await;
    let told = |seconds: &'static str, body: &'static str| {
        server.mock(|when, then| {
            when.method(GET)
                .path("/services/v2/order/certificate/status-changes")
                .query_param("seconds", seconds);
            then.status(200).body(body);
        })
    };
    told("604800", example!("changes-two"));
    told("11", example!("changes-none"));
    told("12", r#"{"orders":[]}"#);
    told("13", "[]");
    let client = client(server.base_url());
    let week = Duration::from_secs(7 * 24 * 60 * 60);
    let changes = client.order_status_changes(week).await.unwrap();
    let second = &changes[1];
    assert_eq!(second.order_id.as_str(), "112234");
    assert_eq!(second.certificate_id.as_ref().unwrap().as_str(), "445567");
    assert_eq!(second.status, Some(OrderStatus::Canceled));
    for millis in [10_001, 12_000, 13_000] {
        let none = client.order_status_changes(Duration::from_millis(millis));
        assert_eq!(none.await.unwrap(), []);
    }
    let longer = week + Duration::from_nanos(1);
    for longer in [longer, Duration::MAX] {
        let error = client.order_status_changes(longer).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
    }
}

#[tokio::test]
async fn control_of_domains_is_listed_changed_and_checked() {
    let all = answered(GET, "/domain", 200, example!("domains-two"), |client| {
        client.domains(None).all()
    })
    .await
    .unwrap();
    assert_eq!(all.len(), 2);
    let path = "/domain/778900";
    let domain = answered(
        GET,
        path,
        200,
        example!("domain-pending"),
        |client| async move { client.domain("778900").await.unwrap() },
    )
    .await;
    let token = domain.dcv_token.unwrap();
    assert_eq!(token.token.as_deref(), Some("example-random-value"));
    for (body, has_token) in [
        (example!("dcv-method-token"), true),
        (example!("dcv-method-email"), false),
        ("{}", false),
        ("[]", false),
        (r#"{"dcv_token":[]}"#, false),
    ] {
        let path = "/domain/778900/dcv/method";
        let token = answered(PUT, path, 200, body, |client| async move {
            let method = DcvMethod::DnsTxtToken;
            client.change_dcv_method("778900", &method, true).await
        })
        .await;
        assert_eq!(token.unwrap().is_some(), has_token, "{body}");
    }
    let path = "/domain/778900/dcv/token";
    let token = answered(
        POST,
        path,
        200,
        example!("dcv-token-http"),
        |client| async move { client.new_dcv_token("778900").await.unwrap() },
    )
    .await;
    assert!(token.http_token_url.unwrap().ends_with("fileauth.txt"));
    let path = "/domain/778900/dcv/validate-token";
    let status = answered(
        PUT,
        path,
        200,
        example!("dcv-domain-check"),
        |client| async move { client.check_domain_dcv("778900").await.unwrap() },
    )
    .await;
    assert_eq!(status, Some(ValidationStatus::Active));
    let path = "/order/certificate/112233/check-dcv";
    let check = answered(
        PUT,
        path,
        200,
        example!("dcv-order-check"),
        |client| async move { client.check_order_dcv("112233").await.unwrap() },
    )
    .await;
    assert_eq!(check.dcv_status, Some(ValidationStatus::Complete));
    assert_eq!(check.names[0].dns_name.as_deref(), Some("example.net"));
}

const PEM: &str = "-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----\r\n";

#[tokio::test]
async fn a_certificate_comes_as_a_whole_file_with_its_media_type() {
    let server = MockServer::start_async().await;
    for path in [
        "/services/v2/certificate/download/order/112233/format/pem_all",
        "/services/v2/certificate/445566/download/format/pem_all",
    ] {
        server.mock(|when, then| {
            when.method(GET).path(path);
            then.status(200)
                .header("content-type", "application/x-pem-file")
                .body(PEM);
        });
    }
    let client = client(server.base_url());
    for file in [
        client.certificate("112233", &Format::PemAll).await.unwrap(),
        client.download("445566", &Format::PemAll).await.unwrap(),
    ] {
        assert_eq!(file.form, FileForm::Pem);
        assert_eq!(file.media_type.as_deref(), Some("application/x-pem-file"));
        assert_eq!(file.pem(), Some(PEM));
    }
    let path = "/certificate/445566/chain";
    let chain = answered(GET, path, 200, example!("chain"), |client| async move {
        client.chain("445566").await.unwrap()
    })
    .await;
    assert_eq!(chain.len(), 2);
    assert!(chain[0].pem.as_ref().unwrap().contains("\r\n"));
}

#[tokio::test]
async fn what_is_no_certificate_is_an_error_and_never_a_file() {
    let page = "<html><body>Please log in</body></html>";
    let cut = &PEM[..40];
    let json = r#"{"errors":[{"code":"not_found","message":"No certificate."}]}"#;
    for (body, says) in [
        (page, "is no certificate"),
        (cut, "breaks off"),
        ("", "is empty"),
        (json, "not_found"),
        ("PK\u{3}\u{4}PK\u{5}\u{6}", "another format"),
    ] {
        let server = MockServer::start_async().await;
        server.mock(|when, then| {
            when.method(GET);
            then.status(200).body(body);
        });
        let client = Client::builder()
            .base_url(server.base_url())
            .api_key(qwac_psd2::ApiKey::new("canary-key").unwrap())
            .retries(qwac_psd2::Retries::none())
            .build()
            .unwrap();
        let error = client.certificate("1", &Format::PemAll).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnreadableAnswer);
        assert!(error.to_string().contains(says), "{error}");
        assert!(!error.may_have_happened());
    }
}

#[tokio::test]
async fn a_reissue_says_everything_again_and_is_checked_first() {
    let info = example!("info-pending");
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.method(GET);
        then.status(200).body(info);
    });
    let wanted: Value = serde_json::from_str(example!("reissue-request")).unwrap();
    let mock = server.mock(|when, then| {
        when.method(POST)
            .path("/services/v2/order/certificate/112233/reissue")
            .json_body(wanted);
        then.status(201).body(example!("reissue-answer"));
    });
    let client = client(server.base_url());
    let order = client.order("112233").await.unwrap();
    let reissue = Reissue::of(&order, CSR).comments("The key was replaced.");
    let placed = client
        .reissue("112233", reissue.checked().unwrap())
        .await
        .unwrap();
    assert_eq!(placed.order_id.as_str(), "112233");
    assert_eq!(placed.requests[0].id.as_ref().unwrap().as_str(), "114");
    mock.assert_calls(1);
    for wrong in [
        Reissue::new("example.net", ["exa mple"], CSR),
        Reissue::new("", ["example.net"], CSR),
        Reissue::new("example.net", ["example.net"], "no CSR"),
    ] {
        let error = wrong.checked().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CheckFailed);
        let report = error.report().unwrap();
        assert!(
            report
                .findings()
                .iter()
                .all(|finding| finding.path.starts_with("/certificate/")),
            "{report}"
        );
    }
}

/// In what is shown of a request such a name is masked; what is sent is not.
#[tokio::test]
async fn a_reissue_for_a_name_that_passes_for_a_card_number_asks_for_that_name() {
    let server = MockServer::start_async().await;
    let (name, other) = (
        "4111111111111111.example.net",
        "5555555555554444.example.net",
    );
    let mock = server.mock(|when, then| {
        when.method(POST).json_body_includes(
            json!({ "certificate": { "common_name": name, "dns_names": [other] } }).to_string(),
        );
        then.status(201).body(example!("reissue-answer"));
    });
    let reissue = Reissue::new(name, [other], CSR).checked().unwrap();
    let client = client(server.base_url());
    client.reissue("112233", reissue).await.unwrap();
    mock.assert_calls(1);
}

#[tokio::test]
async fn a_revocation_is_a_request_or_done_at_once() {
    let path = "/order/certificate/112233/revoke";
    let asked = answered(
        PUT,
        path,
        201,
        example!("revoke-answer"),
        |client| async move { client.revoke_order("112233", "Replaced.").await.unwrap() },
    )
    .await;
    assert_eq!(asked.request_id.unwrap().as_str(), "115");
    let path = "/certificate/445566/revoke";
    let done = answered(PUT, path, 204, "", |client| async move {
        client.revoke("445566", "").await.unwrap()
    })
    .await;
    assert_eq!((done.request_id, done.status), (None, None));
}

#[tokio::test]
async fn a_renewal_takes_over_what_is_told_and_the_rest_must_be_given() {
    let path = "/order/certificate/112233";
    let order = answered(
        GET,
        path,
        200,
        example!("info-pending"),
        |client| async move { client.order("112233").await.unwrap() },
    )
    .await;
    let renewal = order.renewal(IntendedUse::Server, CSR);
    let report = renewal.clone().build().check();
    assert!(!report.is_valid());
    let missing = |path: &str| report.findings().iter().any(|finding| finding.path == path);
    assert!(missing("/certificate/psp_roles"), "{report}");
    let renewal = renewal
        .psp_roles([PspRole::AccountInformation])
        .validity(qwac_psd2::Validity::Years(1));
    let checked = renewal.build().checked().unwrap();
    let sent = checked.request();
    assert_eq!(sent["renewal_of_order_id"], 112_233);
    assert_eq!(sent["organization"]["id"], 12345);
    assert_eq!(sent["certificate"]["common_name"], "example.net");
    assert_eq!(
        sent["certificate"]["dns_names"],
        json!(["example.com", "example.org"])
    );
    let other = qwac_psd2::Order::builder(IntendedUse::Server)
        .common_name("other.example.net")
        .renewing(&order)
        .build();
    assert_eq!(other.common_name, "other.example.net");
    assert!(other.dns_names.is_empty());
}

async fn checked_account(answers: [(&str, u16, &str); 3]) -> qwac_psd2::AccountCheck {
    let server = MockServer::start_async().await;
    for (path, status, body) in answers {
        server.mock(|when, then| {
            when.method(GET).path(format!("/services/v2{path}"));
            then.status(status).body(body);
        });
    }
    client(server.base_url()).account_check().await.unwrap()
}

#[tokio::test]
async fn the_account_check_says_whether_the_key_may_order() {
    let user = ("/user/me", 200, example!("user-me"));
    let account = ("/account", 200, example!("account"));
    let product = ("/product/eu_qwac_psd2", 200, example!("product-info"));
    let refused = example!("error-invalid-key");
    let may_not = r#"{"errors":[{"code":"access_denied|missing_permission","message":"No."}]}"#;
    let unknown = r#"{"errors":[{"code":"not_found|product","message":"No."}]}"#;
    let inactive = example!("user-me").replace("\"active\"", "\"inactive\"");
    for (answers, wanted) in [
        ([user, account, product], AccountAnswer::Yes),
        (
            [
                (user.0, 403, refused),
                (account.0, 403, refused),
                (product.0, 403, refused),
            ],
            AccountAnswer::KeyRefused,
        ),
        (
            [user, account, (product.0, 404, unknown)],
            AccountAnswer::NoProduct,
        ),
        (
            [(user.0, 200, inactive.as_str()), account, product],
            AccountAnswer::UserNotActive,
        ),
        (
            [user, (account.0, 403, may_not), product],
            AccountAnswer::NotTold,
        ),
        (
            [
                (user.0, 403, may_not),
                (account.0, 403, may_not),
                (product.0, 403, may_not),
            ],
            AccountAnswer::NotTold,
        ),
    ] {
        let check = checked_account(answers).await;
        assert_eq!(check.answer, wanted, "{}", check.why);
        assert!(!format!("{check:?}").contains("canary"));
    }
}

#[tokio::test]
async fn what_a_server_says_back_holds_no_key() {
    let told = r#"{"id":7,"status":"canary-key","organization":{"id":1,"name":"canary-key"}}"#;
    let path = "/order/certificate/7";
    let order = answered(GET, path, 200, told, |client| async move {
        client.order("7").await.unwrap()
    })
    .await;
    let shown = format!("{order:?} {}", serde_json::to_string(&order).unwrap());
    assert!(!shown.contains("canary"), "{shown}");
}
