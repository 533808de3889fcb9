//! The schemas of the bodies that calls have, ready to hold them against.

use std::sync::{Arc, OnceLock};

use crate::spec::{Schema, Spec, SpecError};

pub(crate) struct Schemas {
    pub(crate) order: Schema,
    pub(crate) csr: Schema,
    pub(crate) order_status: Schema,
    pub(crate) reissue: Schema,
    pub(crate) revoke: Schema,
    pub(crate) request_status: Schema,
    pub(crate) organization: Schema,
    pub(crate) submission: Schema,
    pub(crate) contacts: Schema,
    pub(crate) dcv_method: Schema,
}

impl Schemas {
    /// The same for every sandbox of a program: making them takes as long as hundreds of calls.
    pub(crate) fn load() -> Result<Arc<Self>, SpecError> {
        static LOADED: OnceLock<Result<Arc<Schemas>, SpecError>> = OnceLock::new();
        LOADED.get_or_init(|| Self::of_spec().map(Arc::new)).clone()
    }

    fn of_spec() -> Result<Self, SpecError> {
        let spec = Spec::load()?;
        Ok(Self {
            order: spec.schema("OrderRequest")?,
            csr: spec.schema("CsrUpdate")?,
            order_status: spec.schema("OrderStatusUpdate")?,
            reissue: spec.schema("ReissueRequest")?,
            revoke: spec.schema("RevokeRequest")?,
            request_status: spec.schema("ApprovalUpdate")?,
            organization: spec.schema("OrganizationRequest")?,
            submission: spec.schema("OrganizationSubmission")?,
            contacts: spec.schema("OrganizationContacts")?,
            dcv_method: spec.schema("DcvMethodChange")?,
        })
    }
}
