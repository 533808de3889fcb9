//! How long the full check of an order takes, and how it grows with the number of names.

#![allow(
    missing_docs,
    reason = "criterion's macros write undocumented functions"
)]
#![allow(clippy::unwrap_used, reason = "a benchmark may fail so")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{
    Checker, Contact, ContactType, DcvMethod, IntendedUse, Order, Organization, Payment,
    ProfileOption, PspRole, Validity,
};
use std::hint::black_box;

const CSR: &str = include_str!("rsa4096.csr");

/// A good order with so many names, of which every fifth is international.
fn order(names: usize) -> Order {
    let further = (1..names).map(|i| match i % 5 {
        0 => format!("bücher-{i}.example.com"),
        _ => format!("api-{i}.pay.example.com"),
    });
    Order::builder(IntendedUse::MutualTls)
        .common_name("example.net")
        .dns_names(further)
        .csr(CSR)
        .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
        .profile_option(ProfileOption::ServerClientAuthEku)
        .dcv_method(DcvMethod::DnsTxtToken)
        .organization(Organization::existing(
            12345,
            [Contact::new(ContactType::VerifiedContact, "NL")
                .first_name("Jane")
                .last_name("Roe")
                .job_title("Managing Director")
                .telephone("+31 20 555 0101")
                .email("jane.roe@example.com")],
        ))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
        .build()
}

fn check(criterion: &mut Criterion) {
    let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
    let checker = Checker::at(now);
    let mut group = criterion.benchmark_group("check");
    for names in [1, 25, 50, 100, 250] {
        let order = order(names);
        assert!(checker.check(&order).is_valid());
        group.throughput(Throughput::Elements(names as u64));
        group.bench_with_input(
            BenchmarkId::new("names", names),
            &order,
            |bencher, order| {
                bencher.iter(|| checker.check(black_box(order)));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
