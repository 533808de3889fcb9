//! Calls about the key: its user, its account, the product.

use super::Client;
use super::look_up::PRODUCT;
use crate::error::Error;
use crate::follow::{Account, AccountCheck, Product, Reader, User};

impl Client {
    /// Whether the key is good and may order PSD2 QWACs, as far as that can be asked. Nothing is changed.
    ///
    /// # Errors
    ///
    /// Where it could not be asked, such as for a network that is down. A key that is refused is an answer.
    pub async fn account_check(&self) -> Result<AccountCheck, Error> {
        AccountCheck::of(
            self.user().await,
            self.account().await,
            self.product().await,
        )
    }

    /// The user of the key.
    ///
    /// # Errors
    ///
    /// Those of a call that failed.
    pub async fn user(&self) -> Result<User, Error> {
        let scrub = &*self.scrub;
        let told = self
            .read("current_user", scrub, |client| async move {
                client.current_user().await
            })
            .await?;
        Ok(User::read(told, Reader(scrub)))
    }

    /// The account of the key.
    ///
    /// # Errors
    ///
    /// Those of a call that failed.
    pub async fn account(&self) -> Result<Account, Error> {
        let scrub = &*self.scrub;
        let told = self
            .read(
                "account",
                scrub,
                |client| async move { client.account().await },
            )
            .await?;
        Ok(Account::read(told, Reader(scrub)))
    }

    /// The product `eu_qwac_psd2` as the account may order it.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the account doesn't have it.
    pub async fn product(&self) -> Result<Product, Error> {
        let scrub = &*self.scrub;
        let told = self
            .read("product_info", scrub, |client| async move {
                client.product_info(PRODUCT, None).await
            })
            .await?;
        Ok(Product::read(told, Reader(scrub)))
    }
}
