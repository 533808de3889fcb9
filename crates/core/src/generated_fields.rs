// Generated from spec/certcentral-eu.yaml; never edited. To make it again: cargo xtask regenerate

/// What a value in the body of an order may be.
#[derive(Debug)]
pub enum Shape {
    /// A string.
    Text {
        /// The fewest characters.
        min: usize,
        /// The most characters.
        max: Option<usize>,
        /// An ECMA 262 regular expression that the string must match somewhere, and what it asks for.
        pattern: Option<(&'static str, &'static str)>,
        /// The only values, where the list is not empty.
        allowed: &'static [&'static str],
        /// What of the value may be shown.
        secrecy: Secrecy,
    },
    /// A whole number.
    Integer {
        /// The least value.
        min: Option<i64>,
        /// The greatest value.
        max: Option<i64>,
        /// The only values, where the list is not empty.
        allowed: &'static [i64],
    },
    /// `true` or `false`.
    Boolean,
    /// An object with these known fields; others pass through.
    Object(&'static [Field]),
    /// A list.
    List {
        /// What each item may be.
        items: &'static Shape,
        /// The fewest items.
        min: usize,
        /// The most items.
        max: Option<usize>,
        /// Whether no item may stand twice.
        unique: bool,
    },
    /// One of several shapes.
    Either(&'static [Shape]),
}

/// A known field of an object.
#[derive(Debug)]
pub struct Field {
    /// The name on the wire.
    pub name: &'static str,
    /// Whether the object must have it.
    pub required: bool,
    /// Whether `null` stands for "no value".
    pub nullable: bool,
    /// What it is, with the source of its limits.
    pub about: &'static str,
    /// What its value may be.
    pub shape: Shape,
}

/// What of a value may be shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// All of it.
    Open,
    /// Its last four characters, if it has twelve or more.
    LastFour,
    /// Nothing.
    Hide,
    /// Nothing; but the value is too common to be looked for in other text.
    Mask,
}

/// The body of `POST /order/certificate/eu_qwac_psd2`.
pub static ORDER_REQUEST: Shape = Shape::Object(
    &[
        Field {
            name: "certificate",
            required: true,
            nullable: false,
            about: "What the certificate is to say. Nothing is taken from the CSR but the public key.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "common_name",
                        required: true,
                        nullable: false,
                        about: "The domain to secure, a fully qualified name of at most 64 characters. Source: order page; the length from the data entry page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(64usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "service_name",
                        required: false,
                        nullable: false,
                        about: "The name of the service behind the certificate. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "dns_names",
                        required: false,
                        nullable: false,
                        about: "More domains to secure; each can cost extra. Source: order page; the length of a name from RFC 1035 and the Baseline Requirements, 7.1.2.7.12.",
                        shape: Shape::List {
                            items: &Shape::Text {
                                min: 1usize,
                                max: Some(253usize),
                                pattern: None,
                                allowed: &[],
                                secrecy: Secrecy::Open,
                            },
                            min: 0usize,
                            max: None,
                            unique: false,
                        },
                    },
                    Field {
                        name: "csr",
                        required: true,
                        nullable: false,
                        about: "The certificate signing request, or the bare public key, as PEM with header and footer and without line breaks. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "signature_hash",
                        required: true,
                        nullable: false,
                        about: "The hash algorithm of the certificate's signature. Qualified certificates allow only this one. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: None,
                            allowed: &["sha256"],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "psp_roles",
                        required: true,
                        nullable: false,
                        about: "The payment service provider roles that the organization has registered with DigiCert; the order does not assign them. One or more: a role list must not be empty (ETSI TS 119 495, GEN-5.2.2-1). Source: order page.",
                        shape: Shape::List {
                            items: &Shape::Text {
                                min: 0usize,
                                max: None,
                                pattern: None,
                                allowed: &["psp_as", "psp_pi", "psp_ai", "psp_ic"],
                                secrecy: Secrecy::Open,
                            },
                            min: 1usize,
                            max: Some(4usize),
                            unique: true,
                        },
                    },
                    Field {
                        name: "server_platform",
                        required: false,
                        nullable: false,
                        about: "The server software that the certificate is for; it decides the default download format. Source: order page.",
                        shape: Shape::Object(
                            &[
                                Field {
                                    name: "id",
                                    required: true,
                                    nullable: false,
                                    about: "Number of the server platform; -1 stands for \"other\". The numbers stay open. Source: order page.",
                                    shape: Shape::Integer {
                                        min: None,
                                        max: None,
                                        allowed: &[],
                                    },
                                },
                            ],
                        ),
                    },
                    Field {
                        name: "profile_option",
                        required: false,
                        nullable: false,
                        about: "The name of a certificate profile. Known for public TLS: `server_client_auth_eku`, `server_auth_only_eku`; the list stays open. Source: order page; the values from sibling pages.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "cert_validity",
                        required: false,
                        nullable: false,
                        about: "How long the first certificate of the order runs; not longer than the order. The order page names this object without listing it; its form comes from the sibling pages.",
                        shape: Shape::Object(
                            &[
                                Field {
                                    name: "years",
                                    required: false,
                                    nullable: false,
                                    about: "Years; 1 is the ordinary plan. Source: order page.",
                                    shape: Shape::Integer {
                                        min: None,
                                        max: None,
                                        allowed: &[1i64, 2i64, 3i64],
                                    },
                                },
                                Field {
                                    name: "days",
                                    required: false,
                                    nullable: false,
                                    about: "Days. The order page allows 397; since 2026-02-24 certificates end after 199 days all the same. Source: order page.",
                                    shape: Shape::Integer {
                                        min: Some(1i64),
                                        max: Some(397i64),
                                        allowed: &[],
                                    },
                                },
                                Field {
                                    name: "custom_expiration_date",
                                    required: false,
                                    nullable: false,
                                    about: "The last day, within 397 days of the request; goes before days and years. Source: order page; the second form of the date from public clients.",
                                    shape: Shape::Text {
                                        min: 0usize,
                                        max: None,
                                        pattern: Some((
                                            "^(([0-2][0-9]|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01]))$",
                                            "a day such as 09 JUN 2027 or 2027-06-09",
                                        )),
                                        allowed: &[],
                                        secrecy: Secrecy::Open,
                                    },
                                },
                            ],
                        ),
                    },
                ],
            ),
        },
        Field {
            name: "dcv_method",
            required: false,
            nullable: false,
            about: "How control of the domains is shown. Seen values: `email`, `dns-txt-token`, `dns-cname-token`, `http-token`, `http-token-dynamic`; the list stays open. Source: order page.",
            shape: Shape::Text {
                min: 1usize,
                max: None,
                pattern: None,
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "organization",
            required: true,
            nullable: false,
            about: "The organization of the order: one that the account has, by its number, or the details of a new one. Source: order page.",
            shape: Shape::Either(
                &[
                    Shape::Object(
                        &[
                            Field {
                                name: "id",
                                required: true,
                                nullable: false,
                                about: "A number that the API gave out. Requests of the documentation and of public clients have it as a number or as digits in a string; this client sends a number.",
                                shape: Shape::Either(
                                    &[
                                        Shape::Integer {
                                            min: None,
                                            max: None,
                                            allowed: &[],
                                        },
                                        Shape::Text {
                                            min: 0usize,
                                            max: None,
                                            pattern: Some(("^[0-9]+$", "digits")),
                                            allowed: &[],
                                            secrecy: Secrecy::Open,
                                        },
                                    ],
                                ),
                            },
                            Field {
                                name: "contacts",
                                required: false,
                                nullable: false,
                                about: "People of the organization: at most fifteen verified contacts, one organization contact and one technical contact. Source: order page.",
                                shape: Shape::List {
                                    items: &Shape::Object(
                                        &[
                                            Field {
                                                name: "contact_type",
                                                required: true,
                                                nullable: false,
                                                about: "What the person is to the organization. A `verified_contact` is the authorized representative, who stands in the company register and approves the order. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 0usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[
                                                        "organization_contact",
                                                        "technical_contact",
                                                        "verified_contact",
                                                    ],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "user_id",
                                                required: false,
                                                nullable: false,
                                                about: "A number that the API gave out. Requests of the documentation and of public clients have it as a number or as digits in a string; this client sends a number.",
                                                shape: Shape::Either(
                                                    &[
                                                        Shape::Integer {
                                                            min: None,
                                                            max: None,
                                                            allowed: &[],
                                                        },
                                                        Shape::Text {
                                                            min: 0usize,
                                                            max: None,
                                                            pattern: Some(("^[0-9]+$", "digits")),
                                                            allowed: &[],
                                                            secrecy: Secrecy::Open,
                                                        },
                                                    ],
                                                ),
                                            },
                                            Field {
                                                name: "first_name",
                                                required: false,
                                                nullable: false,
                                                about: "First name. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(128usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "last_name",
                                                required: false,
                                                nullable: false,
                                                about: "Last name. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(128usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "job_title",
                                                required: false,
                                                nullable: false,
                                                about: "Job title. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(64usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "telephone",
                                                required: false,
                                                nullable: false,
                                                about: "Telephone number. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(32usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "email",
                                                required: false,
                                                nullable: false,
                                                about: "E-mail address; the key is `email`, not `email_address`. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(255usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "pseudonym",
                                                required: false,
                                                nullable: false,
                                                about: "A reference that stands for the person's real name. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "country",
                                                required: true,
                                                nullable: false,
                                                about: "Country, two letters as in ISO 3166-1 alpha-2; the API's own answers have them in lower case too. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 0usize,
                                                    max: None,
                                                    pattern: Some(("^[A-Za-z]{2}$", "two letters, such as NL")),
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "city",
                                                required: false,
                                                nullable: false,
                                                about: "City of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "state",
                                                required: false,
                                                nullable: false,
                                                about: "State or province of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "zip",
                                                required: false,
                                                nullable: false,
                                                about: "ZIP or postal code of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                        ],
                                    ),
                                    min: 1usize,
                                    max: Some(17usize),
                                    unique: false,
                                },
                            },
                        ],
                    ),
                    Shape::Object(
                        &[
                            Field {
                                name: "name",
                                required: true,
                                nullable: false,
                                about: "Legal name; together with `assumed_name` at most 61 characters. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "assumed_name",
                                required: false,
                                nullable: false,
                                about: "Name under which the organization does business. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 0usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "address",
                                required: true,
                                nullable: false,
                                about: "Street address. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "address2",
                                required: false,
                                nullable: false,
                                about: "Continuation of the street address. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 0usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "city",
                                required: true,
                                nullable: false,
                                about: "City. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "state",
                                required: true,
                                nullable: false,
                                about: "State or province, in full. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: Some(64usize),
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "zip",
                                required: true,
                                nullable: false,
                                about: "ZIP or postal code. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: None,
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "country",
                                required: true,
                                nullable: false,
                                about: "Country, two letters as in ISO 3166-1 alpha-2; the API's own answers have them in lower case too. Source: order page.",
                                shape: Shape::Text {
                                    min: 0usize,
                                    max: None,
                                    pattern: Some(("^[A-Za-z]{2}$", "two letters, such as NL")),
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "telephone",
                                required: true,
                                nullable: false,
                                about: "Telephone number of the organization. Source: create organization page.",
                                shape: Shape::Text {
                                    min: 1usize,
                                    max: None,
                                    pattern: None,
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            },
                            Field {
                                name: "skip_duplicate_org_check",
                                required: false,
                                nullable: false,
                                about: "Creates the organization even when the account has one alike; otherwise the order is tied to that one. Source: order page.",
                                shape: Shape::Boolean,
                            },
                            Field {
                                name: "contacts",
                                required: true,
                                nullable: false,
                                about: "People of the organization: at most fifteen verified contacts, one organization contact and one technical contact. Source: order page.",
                                shape: Shape::List {
                                    items: &Shape::Object(
                                        &[
                                            Field {
                                                name: "contact_type",
                                                required: true,
                                                nullable: false,
                                                about: "What the person is to the organization. A `verified_contact` is the authorized representative, who stands in the company register and approves the order. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 0usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[
                                                        "organization_contact",
                                                        "technical_contact",
                                                        "verified_contact",
                                                    ],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "user_id",
                                                required: false,
                                                nullable: false,
                                                about: "A number that the API gave out. Requests of the documentation and of public clients have it as a number or as digits in a string; this client sends a number.",
                                                shape: Shape::Either(
                                                    &[
                                                        Shape::Integer {
                                                            min: None,
                                                            max: None,
                                                            allowed: &[],
                                                        },
                                                        Shape::Text {
                                                            min: 0usize,
                                                            max: None,
                                                            pattern: Some(("^[0-9]+$", "digits")),
                                                            allowed: &[],
                                                            secrecy: Secrecy::Open,
                                                        },
                                                    ],
                                                ),
                                            },
                                            Field {
                                                name: "first_name",
                                                required: false,
                                                nullable: false,
                                                about: "First name. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(128usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "last_name",
                                                required: false,
                                                nullable: false,
                                                about: "Last name. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(128usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "job_title",
                                                required: false,
                                                nullable: false,
                                                about: "Job title. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(64usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "telephone",
                                                required: false,
                                                nullable: false,
                                                about: "Telephone number. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(32usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "email",
                                                required: false,
                                                nullable: false,
                                                about: "E-mail address; the key is `email`, not `email_address`. Source: order page; the length from the create organization page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: Some(255usize),
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "pseudonym",
                                                required: false,
                                                nullable: false,
                                                about: "A reference that stands for the person's real name. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "country",
                                                required: true,
                                                nullable: false,
                                                about: "Country, two letters as in ISO 3166-1 alpha-2; the API's own answers have them in lower case too. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 0usize,
                                                    max: None,
                                                    pattern: Some(("^[A-Za-z]{2}$", "two letters, such as NL")),
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "city",
                                                required: false,
                                                nullable: false,
                                                about: "City of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "state",
                                                required: false,
                                                nullable: false,
                                                about: "State or province of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                            Field {
                                                name: "zip",
                                                required: false,
                                                nullable: false,
                                                about: "ZIP or postal code of the person. Source: order page.",
                                                shape: Shape::Text {
                                                    min: 1usize,
                                                    max: None,
                                                    pattern: None,
                                                    allowed: &[],
                                                    secrecy: Secrecy::Open,
                                                },
                                            },
                                        ],
                                    ),
                                    min: 1usize,
                                    max: Some(17usize),
                                    unique: false,
                                },
                            },
                        ],
                    ),
                ],
            ),
        },
        Field {
            name: "organization_contact",
            required: false,
            nullable: false,
            about: "A contact for this order only; the organization keeps its own. The order page names the objects, their fields and lengths come from sibling pages and the create organization page.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "first_name",
                        required: false,
                        nullable: false,
                        about: "First name. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(128usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "last_name",
                        required: false,
                        nullable: false,
                        about: "Last name. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(128usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "job_title",
                        required: false,
                        nullable: false,
                        about: "Job title. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(64usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "email",
                        required: false,
                        nullable: false,
                        about: "E-mail address; the key is `email`, not `email_address`. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(255usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "telephone",
                        required: false,
                        nullable: false,
                        about: "Telephone number. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(32usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "telephone_extension",
                        required: false,
                        nullable: false,
                        about: "Extension of the telephone number. Source: create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(16usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                ],
            ),
        },
        Field {
            name: "technical_contact",
            required: false,
            nullable: false,
            about: "A contact for this order only; the organization keeps its own. The order page names the objects, their fields and lengths come from sibling pages and the create organization page.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "first_name",
                        required: false,
                        nullable: false,
                        about: "First name. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(128usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "last_name",
                        required: false,
                        nullable: false,
                        about: "Last name. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(128usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "job_title",
                        required: false,
                        nullable: false,
                        about: "Job title. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(64usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "email",
                        required: false,
                        nullable: false,
                        about: "E-mail address; the key is `email`, not `email_address`. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(255usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "telephone",
                        required: false,
                        nullable: false,
                        about: "Telephone number. Source: order page; the length from the create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(32usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "telephone_extension",
                        required: false,
                        nullable: false,
                        about: "Extension of the telephone number. Source: create organization page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: Some(16usize),
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                ],
            ),
        },
        Field {
            name: "renewal_of_order_id",
            required: false,
            nullable: false,
            about: "A number that the API gave out. Requests of the documentation and of public clients have it as a number or as digits in a string; this client sends a number.",
            shape: Shape::Either(
                &[
                    Shape::Integer {
                        min: None,
                        max: None,
                        allowed: &[],
                    },
                    Shape::Text {
                        min: 0usize,
                        max: None,
                        pattern: Some(("^[0-9]+$", "digits")),
                        allowed: &[],
                        secrecy: Secrecy::Open,
                    },
                ],
            ),
        },
        Field {
            name: "renewed_thumbprint",
            required: false,
            nullable: false,
            about: "SHA-1 thumbprint of the certificate that is renewed, 40 hexadecimal digits; instead of `renewal_of_order_id`. Source: order page.",
            shape: Shape::Text {
                min: 0usize,
                max: None,
                pattern: Some(("^[0-9A-Fa-f]{40}$", "40 hexadecimal digits")),
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "custom_expiration_date",
            required: false,
            nullable: false,
            about: "The last day, within 397 days of the request; goes before days and years. Source: order page; the second form of the date from public clients.",
            shape: Shape::Text {
                min: 0usize,
                max: None,
                pattern: Some((
                    "^(([0-2][0-9]|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01]))$",
                    "a day such as 09 JUN 2027 or 2027-06-09",
                )),
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "order_validity",
            required: false,
            nullable: false,
            about: "How long the order runs. Inside, `custom_expiration_date` goes before `days`, and `days` before `years`. Source: order page.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "years",
                        required: false,
                        nullable: false,
                        about: "Years; 1 is the ordinary plan. Source: order page.",
                        shape: Shape::Integer {
                            min: None,
                            max: None,
                            allowed: &[1i64, 2i64, 3i64],
                        },
                    },
                    Field {
                        name: "days",
                        required: false,
                        nullable: false,
                        about: "Days. The order page allows 397; since 2026-02-24 certificates end after 199 days all the same. Source: order page.",
                        shape: Shape::Integer {
                            min: Some(1i64),
                            max: Some(397i64),
                            allowed: &[],
                        },
                    },
                    Field {
                        name: "custom_expiration_date",
                        required: false,
                        nullable: false,
                        about: "The last day, within 397 days of the request; goes before days and years. Source: order page; the second form of the date from public clients.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: Some((
                                "^(([0-2][0-9]|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01]))$",
                                "a day such as 09 JUN 2027 or 2027-06-09",
                            )),
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                ],
            ),
        },
        Field {
            name: "payment_method",
            required: false,
            nullable: false,
            about: "How the order is paid. The order page's list of values is lost; it attests `balance` and `card`, public clients add `profile` and `wire_transfer`. The list stays open; absent means the account's default.",
            shape: Shape::Text {
                min: 1usize,
                max: None,
                pattern: None,
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "credit_card",
            required: false,
            nullable: false,
            about: "The card that pays; only with payment method `card`. Source: order page.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "number",
                        required: true,
                        nullable: false,
                        about: "Number of the card. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::LastFour,
                        },
                    },
                    Field {
                        name: "expiration_month",
                        required: true,
                        nullable: false,
                        about: "Month in which the card ends, two digits. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: Some((
                                "^(0[1-9]|1[0-2])$",
                                "two digits from 01 to 12",
                            )),
                            allowed: &[],
                            secrecy: Secrecy::Mask,
                        },
                    },
                    Field {
                        name: "expiration_year",
                        required: true,
                        nullable: false,
                        about: "Year in which the card ends, four digits. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: Some(("^[0-9]{4}$", "four digits")),
                            allowed: &[],
                            secrecy: Secrecy::Mask,
                        },
                    },
                    Field {
                        name: "cvv",
                        required: true,
                        nullable: false,
                        about: "Verification value of the card, three or four digits. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: Some(("^[0-9]{3,4}$", "three or four digits")),
                            allowed: &[],
                            secrecy: Secrecy::Hide,
                        },
                    },
                    Field {
                        name: "cardholder_name",
                        required: true,
                        nullable: false,
                        about: "First and last name of the cardholder. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Hide,
                        },
                    },
                    Field {
                        name: "save_credit_card",
                        required: false,
                        nullable: true,
                        about: "Whether the card is stored; absent or null states no wish. The order page prints the type as `null`.",
                        shape: Shape::Boolean,
                    },
                    Field {
                        name: "set_as_default",
                        required: true,
                        nullable: false,
                        about: "Whether the card becomes the default payment method: `1` yes, `0` no. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: None,
                            allowed: &["0", "1"],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "sca_token",
                        required: false,
                        nullable: false,
                        about: "Token of the strong customer authentication for this payment. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Hide,
                        },
                    },
                ],
            ),
        },
        Field {
            name: "billing_address",
            required: false,
            nullable: false,
            about: "The address that the card is billed to; required with payment method `card`. Source: order page.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "address",
                        required: true,
                        nullable: false,
                        about: "Street address. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "address2",
                        required: false,
                        nullable: false,
                        about: "Continuation of the street address. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "city",
                        required: true,
                        nullable: false,
                        about: "City. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "state",
                        required: false,
                        nullable: false,
                        about: "State or province; some countries need none. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "country",
                        required: true,
                        nullable: false,
                        about: "Country; the order page states no form. Source: order page.",
                        shape: Shape::Text {
                            min: 1usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                    Field {
                        name: "zip",
                        required: false,
                        nullable: false,
                        about: "ZIP or postal code; some countries need none. Source: order page.",
                        shape: Shape::Text {
                            min: 0usize,
                            max: None,
                            pattern: None,
                            allowed: &[],
                            secrecy: Secrecy::Open,
                        },
                    },
                ],
            ),
        },
        Field {
            name: "skip_approval",
            required: false,
            nullable: false,
            about: "Skips the approval step in CertCentral; needs a key whose user may approve requests. Source: sibling pages only.",
            shape: Shape::Boolean,
        },
        Field {
            name: "comments",
            required: false,
            nullable: false,
            about: "A message to the approver. Source: sibling pages only.",
            shape: Shape::Text {
                min: 0usize,
                max: None,
                pattern: None,
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "container",
            required: false,
            nullable: false,
            about: "The division of the account that owns the order. Source: sibling pages only.",
            shape: Shape::Object(
                &[
                    Field {
                        name: "id",
                        required: true,
                        nullable: false,
                        about: "A number that the API gave out. Requests of the documentation and of public clients have it as a number or as digits in a string; this client sends a number.",
                        shape: Shape::Either(
                            &[
                                Shape::Integer {
                                    min: None,
                                    max: None,
                                    allowed: &[],
                                },
                                Shape::Text {
                                    min: 0usize,
                                    max: None,
                                    pattern: Some(("^[0-9]+$", "digits")),
                                    allowed: &[],
                                    secrecy: Secrecy::Open,
                                },
                            ],
                        ),
                    },
                ],
            ),
        },
        Field {
            name: "custom_fields",
            required: false,
            nullable: false,
            about: "Values of the account's own order fields; an account may make some mandatory. Source: sibling pages only.",
            shape: Shape::List {
                items: &Shape::Object(
                    &[
                        Field {
                            name: "metadata_id",
                            required: true,
                            nullable: false,
                            about: "Number of the field. Source: sibling pages only.",
                            shape: Shape::Integer {
                                min: None,
                                max: None,
                                allowed: &[],
                            },
                        },
                        Field {
                            name: "value",
                            required: true,
                            nullable: false,
                            about: "The value. Source: sibling pages only.",
                            shape: Shape::Text {
                                min: 0usize,
                                max: None,
                                pattern: None,
                                allowed: &[],
                                secrecy: Secrecy::Open,
                            },
                        },
                    ],
                ),
                min: 0usize,
                max: None,
                unique: false,
            },
        },
        Field {
            name: "locale",
            required: false,
            nullable: false,
            about: "Language of the domain validation mails, for example `en`. Source: sibling pages only.",
            shape: Shape::Text {
                min: 1usize,
                max: None,
                pattern: None,
                allowed: &[],
                secrecy: Secrecy::Open,
            },
        },
        Field {
            name: "disable_renewal_notifications",
            required: false,
            nullable: false,
            about: "Whether renewal reminders are off for this order. Source: sibling pages only.",
            shape: Shape::Boolean,
        },
        Field {
            name: "additional_emails",
            required: false,
            nullable: false,
            about: "More addresses that get the order's mails. Source: public clients of sibling orders.",
            shape: Shape::List {
                items: &Shape::Text {
                    min: 0usize,
                    max: None,
                    pattern: None,
                    allowed: &[],
                    secrecy: Secrecy::Open,
                },
                min: 0usize,
                max: None,
                unique: false,
            },
        },
    ],
);
