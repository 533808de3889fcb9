//! Issues certificates for tests with rcgen, and with an encoder of its own for what rcgen doesn't know: nothing here comes
//! from the code under test.

#![allow(dead_code, reason = "not every test that shares this uses all of it")]

use rcgen::{
    BasicConstraints, CertificateParams, CrlDistributionPoint, CustomExtension, DistinguishedName,
    DnType, DnValue, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PublicKeyData, SanType, date_time_ymd,
};

/// An element of DER.
pub(crate) fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag];
    match u16::try_from(content.len()).unwrap().to_be_bytes() {
        [0, length @ ..0x80] => der.push(length),
        [0, length] => der.extend([0x81, length]),
        length => der.extend([[0x82].as_slice(), &length].concat()),
    }
    der.extend(content);
    der
}

pub(crate) fn seq(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

pub(crate) fn utf8(text: &str) -> Vec<u8> {
    tlv(0x0c, text.as_bytes())
}

pub(crate) fn printable(text: &str) -> Vec<u8> {
    tlv(0x13, text.as_bytes())
}

pub(crate) fn ia5(text: &str) -> Vec<u8> {
    tlv(0x16, text.as_bytes())
}

pub(crate) fn numbers(oid: &str) -> Vec<u64> {
    oid.split('.').map(|part| part.parse().unwrap()).collect()
}

pub(crate) fn oid(text: &str) -> Vec<u8> {
    let parts = numbers(text);
    let mut content = Vec::new();
    for part in std::iter::once(parts[0] * 40 + parts[1]).chain(parts[2..].iter().copied()) {
        let mut digits = vec![(part & 0x7f) as u8];
        let mut rest = part >> 7;
        while rest > 0 {
            digits.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        digits.reverse();
        content.extend(digits);
    }
    tlv(6, &content)
}

/// A day: year, month, day of the month.
pub(crate) type Day = (i32, u8, u8);

/// What a certificate is to say.
#[derive(Clone)]
pub(crate) struct Template {
    pub(crate) names: Vec<String>,
    pub(crate) common_name: Option<String>,
    pub(crate) organization_identifier: Option<String>,
    pub(crate) cabf: Option<Vec<u8>>,
    pub(crate) statements: Vec<Vec<u8>>,
    pub(crate) qc_critical: bool,
    pub(crate) policies: Vec<&'static str>,
    pub(crate) purposes: Vec<ExtendedKeyUsagePurpose>,
    pub(crate) usages: Vec<KeyUsagePurpose>,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) crl: bool,
    pub(crate) is_ca: bool,
}

pub(crate) const COMPLIANCE: &str = "0.4.0.1862.1.1";
pub(crate) const WEB: &str = "0.4.0.1862.1.6.3";

pub(crate) fn qc_type(kinds: &[&str]) -> Vec<u8> {
    let kinds: Vec<_> = kinds.iter().map(|kind| oid(kind)).collect();
    seq(&[oid("0.4.0.1862.1.6"), seq(&kinds)])
}

pub(crate) fn pds(url: &str, language: &str) -> Vec<u8> {
    let location = seq(&[ia5(url), printable(language)]);
    seq(&[oid("0.4.0.1862.1.5"), seq(&[location])])
}

pub(crate) fn psd2(roles: &[(&str, &str)], name: &str, id: &str) -> Vec<u8> {
    let roles: Vec<_> = roles
        .iter()
        .map(|(number, name)| seq(&[oid(number), utf8(name)]))
        .collect();
    let content = seq(&[seq(&roles), utf8(name), utf8(id)]);
    seq(&[oid("0.4.0.19495.2"), content])
}

pub(crate) const PI: (&str, &str) = ("0.4.0.19495.1.2", "PSP_PI");
pub(crate) const AI: (&str, &str) = ("0.4.0.19495.1.3", "PSP_AI");

pub(crate) fn cabf(scheme: &str, country: &str, reference: &str) -> Vec<u8> {
    seq(&[printable(scheme), printable(country), utf8(reference)])
}

impl Template {
    /// A certificate without a flaw.
    pub(crate) fn good() -> Self {
        Self {
            names: vec!["example.net".to_owned(), "api.example.net".to_owned()],
            common_name: Some("example.net".to_owned()),
            organization_identifier: Some("PSDNL-DNB-R161162".to_owned()),
            cabf: Some(cabf("PSD", "NL", "DNB-R161162")),
            statements: vec![
                seq(&[oid(COMPLIANCE)]),
                qc_type(&[WEB]),
                pds("https://www.example.org/pds_en.pdf", "en"),
                psd2(&[PI, AI], "The Netherlands Bank", "NL-DNB"),
            ],
            qc_critical: false,
            policies: vec!["2.23.140.1.1", "0.4.0.194112.1.4", "0.4.0.19495.3.1"],
            purposes: vec![
                ExtendedKeyUsagePurpose::ServerAuth,
                ExtendedKeyUsagePurpose::ClientAuth,
            ],
            usages: vec![KeyUsagePurpose::DigitalSignature],
            // 199 days and a second: the last that is allowed.
            from: (2026, 11, 24),
            to: (2027, 6, 11),
            crl: true,
            is_ca: false,
        }
    }

    /// The same with other words of PSD2.
    pub(crate) fn psd2(mut self, roles: &[(&str, &str)], name: &str, id: &str) -> Self {
        *self.statements.last_mut().unwrap() = psd2(roles, name, id);
        self
    }

    /// As rcgen takes it.
    pub(crate) fn params(&self) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.subject_alt_names = self
            .names
            .iter()
            .map(|name| SanType::DnsName(name.as_str().try_into().unwrap()))
            .collect();
        let mut subject = DistinguishedName::new();
        subject.push(DnType::CountryName, "NL");
        if let Some(identifier) = &self.organization_identifier {
            let kind = DnType::CustomDnType(vec![2, 5, 4, 97]);
            subject.push(kind, DnValue::Utf8String(identifier.clone()));
        }
        subject.push(DnType::OrganizationName, "TEST Payments B.V.");
        if let Some(name) = &self.common_name {
            subject.push(DnType::CommonName, name.clone());
        }
        params.distinguished_name = subject;
        params.key_usages.clone_from(&self.usages);
        params.extended_key_usages.clone_from(&self.purposes);
        params.not_before = date_time_ymd(self.from.0, self.from.1, self.from.2);
        params.not_after = date_time_ymd(self.to.0, self.to.1, self.to.2);
        params.use_authority_key_identifier_extension = true;
        if self.is_ca {
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        }
        if self.crl {
            params.crl_distribution_points = vec![CrlDistributionPoint {
                uris: vec!["http://crl.example.org/1.crl".to_owned()],
            }];
        }
        let policies: Vec<_> = self.policies.iter().map(|one| seq(&[oid(one)])).collect();
        if !policies.is_empty() {
            params
                .custom_extensions
                .push(CustomExtension::from_oid_content(
                    &numbers("2.5.29.32"),
                    seq(&policies),
                ));
        }
        let mut statements =
            CustomExtension::from_oid_content(&numbers("1.3.6.1.5.5.7.1.3"), seq(&self.statements));
        statements.set_criticality(self.qc_critical);
        params.custom_extensions.push(statements);
        if let Some(cabf) = &self.cabf {
            params
                .custom_extensions
                .push(CustomExtension::from_oid_content(
                    &numbers("2.23.140.3.1"),
                    cabf.clone(),
                ));
        }
        params
    }
}

/// A CA for tests.
pub(crate) struct Ca {
    pub(crate) issuer: Issuer<'static, KeyPair>,
    pub(crate) pem: String,
}

pub(crate) fn ca_params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.not_before = date_time_ymd(2026, 1, 1);
    params.not_after = date_time_ymd(2036, 1, 1);
    params
}

impl Ca {
    pub(crate) fn root(params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        let issuer = Issuer::new(params, key);
        Self { issuer, pem }
    }

    pub(crate) fn under(root: &Ca, params: CertificateParams) -> Self {
        let key = KeyPair::generate().unwrap();
        let pem = params.signed_by(&key, &root.issuer).unwrap().pem();
        let issuer = Issuer::new(params, key);
        Self { issuer, pem }
    }

    pub(crate) fn issue(
        &self,
        template: &Template,
        key: &impl PublicKeyData,
    ) -> rcgen::Certificate {
        template.params().signed_by(key, &self.issuer).unwrap()
    }
}
