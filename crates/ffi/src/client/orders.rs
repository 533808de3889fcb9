//! Calls about one order.

use super::{Client, calls};
use crate::report::Report;
use crate::told::{
    DcvToken, OrderDcvCheck, OrderInfo, OrderStatusChange, OrderValidation, Revocation,
};
use qwac_psd2::{Csr, Id};
use std::time::Duration;

calls! {
    /// How an order stands.
    ///
    /// Errors: `NotFound` where the key sees no such order; otherwise those of a call that failed.
    Ends fn order(order: Id) -> OrderInfo = |client| client.order(order);

    /// How the validation of an order stands: of its organization, its representatives and its names.
    ///
    /// Errors: As those of `order`.
    Ends fn order_validation(order: Id) -> OrderValidation = |client| client.order_validation(order);

    /// The orders, of all products, whose status changed within this time until now, whole seconds of at most seven days: one
    /// question for all that wait. Each comes with its present status; what it was in between isn't told.
    ///
    /// Errors: `Configuration` for a longer time: nothing was sent. Otherwise those of a call that failed.
    Ends fn order_status_changes(within: Duration) -> Vec<OrderStatusChange> = |client| client.order_status_changes(within);

    /// Gives a pending order another CSR, after it was checked by the rules of an order's CSR. What the check found
    /// besides errors comes back.
    ///
    /// It is sent at most once, for a repeat might undo what another gave meanwhile; order info tells which CSR there is.
    /// See `ClientOptions.update_csr_by_put` for the method.
    ///
    /// Errors: `CheckFailed`: nothing was sent. Otherwise
    /// `may_have_happened` of the error tells whether the order may have the CSR all the same.
    GoesOn fn update_csr(order: Id, csr: String) -> Report = |client| client.update_csr(order, &Csr::from(csr));

    /// Cancels an order that is not issued yet, or the reissue of one that is. The note is required and kept with the
    /// order.
    ///
    /// It may be sent again where what came of it is open: what is canceled can't be canceled a second time, and then the
    /// order is asked whether it is.
    ///
    /// Errors: `may_have_happened` of the error tells whether it may be canceled all the same.
    GoesOn fn cancel(order: Id, note: String) -> () = |client| client.cancel(order, &note);

    /// Asks for the revocation of all certificates of an order. It can't be taken back.
    ///
    /// Sent at most once: a second one would be a second request to approve.
    ///
    /// Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
    #[uniffi::method(default(comments = ""))]
    GoesOn fn revoke_order(order: Id, comments: String) -> Revocation = |client| client.revoke_order(order, &comments);

    /// Has DigiCert look at once whether control of the order's names is shown. It does so by itself, too, only later.
    ///
    /// It may be sent again, since looking twice does no more than looking once.
    ///
    /// Errors: `InvalidRequest` where it found no proof.
    GoesOn fn check_order_dcv(order: Id) -> OrderDcvCheck = |client| client.check_order_dcv(order);

    /// Asks for the random value by which control of the order's names can be shown.
    ///
    /// Sent at most once: whether a second one ends the first is not documented.
    ///
    /// Errors: `may_have_happened` of the error tells whether there may be a new value all the same.
    GoesOn fn order_dcv_token(order: Id) -> DcvToken = |client| client.order_dcv_token(order);
}
