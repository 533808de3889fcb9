//! What CertCentral tells of the key: its user, its account, and the product.

use crate::cross::mirror;
use qwac_psd2::{AccountAnswer, Id};

mirror! {
    /// The user of the API key.
    User = qwac_psd2::User {
        /// The number of the user.
        id: Id,
        /// The name to log in with.
        username: Option<String>,
        /// First name.
        first_name: Option<String>,
        /// Last name.
        last_name: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// The API's word for where the user stands, such as `active`.
        status: Option<String>,
        /// The API's word for what kind of user it is, such as `standard`.
        user_type: Option<String>,
        /// The number of the account.
        account_id: Option<Id>,
        /// The user's roles in CertCentral, such as `Administrator`.
        access_roles: Vec<String>,
    }

    /// The account of the API key.
    Account = qwac_psd2::Account {
        /// Its number.
        id: Id,
        /// The API's word for how it pays.
        pricing_model: Option<String>,
    }

    /// A product as the account may order it.
    Product = qwac_psd2::Product {
        /// Its name in the API, such as `eu_qwac_psd2`.
        name_id: String,
        /// Its name for people.
        name: Option<String>,
        /// For how many years an order may run.
        order_validity_years: Vec<Id>,
        /// For how many years a certificate may run.
        certificate_validity_years: Vec<Id>,
        /// Whether further names may be ordered.
        dns_names_allowed: Option<bool>,
        /// Whether the last day may be chosen.
        expiration_date_allowed: Option<bool>,
    }

    /// Whether the key is good, and whether it may order PSD2 QWACs.
    AccountCheck = qwac_psd2::AccountCheck {
        /// The answer.
        answer: AccountAnswer,
        /// The answer's reason, for people.
        why: String,
        /// The key's user, as far as told.
        user: Option<User>,
        /// The key's account, as far as told.
        account: Option<Account>,
        /// The product, as far as told.
        product: Option<Product>,
    }
}
