//! Looks an order up that was sent: lists what it may be, and reads each of them.

use super::Client;
use super::settle::Of;
use crate::error::{Error, Unsettled};
use crate::placed::{Id, PlacedOrder};
use crate::receipt::{Dated, Receipt};
use crate::retry_after;
use crate::scrub::Scrub;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use qwac_psd2_core::types::{
    InfoCertificateOrNone, ListedCertificateOrNone, ListedOrder, OrderInfo, PageOrNone,
};
use std::collections::{BTreeMap, BTreeSet};

/// The only product that this client orders.
pub(super) const PRODUCT: &str = "eu_qwac_psd2";

/// How many orders a page of the list has, at most.
const PAGE: i32 = 1000;

/// How many orders that may be it are read, at most; more can't be told apart.
const MOST_READ: usize = 50;

/// How many pages of the list are read, at most: a service that doesn't filter or never ends can't be searched.
const MOST_PAGES: i32 = 100;

/// How far the clocks of client and service may differ without any doubt about which order came first.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);

/// An order that is older than the request by more than this is another one, where the clock that dated the request was right.
const SURELY_OLDER: SignedDuration = SignedDuration::from_hours(24);

/// An order that was created longer than this after the attempt's end is not the only one that it may come of.
const LATEST: SignedDuration = SignedDuration::from_hours(1);

/// A time without a zone may be of any of them.
const ZONES: SignedDuration = SignedDuration::from_hours(14);

/// What was found.
pub(super) enum Found {
    Order(Box<PlacedOrder>),
    Nothing,
    Unclear(Unsettled),
}

/// How an order fits what was sent.
#[derive(Debug, PartialEq, Eq)]
enum Fit {
    /// It has the key, the names and the time.
    Same,
    /// What is told of it does not rule it out.
    Alike,
    Other,
}

impl Client {
    /// Looks once.
    pub(super) async fn look_up(
        &self,
        receipt: &mut Receipt,
        of: Of,
        scrub: &Scrub,
    ) -> Result<Found, Error> {
        if let Some(id) = &receipt.order_id {
            // The answer itself named it.
            let info = self.read_info(id, scrub).await?;
            // Something else than what was sent: the answer was not about it.
            if fit(&info, receipt, self.clock.now()) == Fit::Other {
                return Ok(Found::Unclear(Unsettled::Alike(vec![Id::new(id, scrub)])));
            }
            return Ok(self.found(info, receipt, scrub));
        }
        // The clock was set back since.
        if receipt.sent_at.duration_since(self.clock.now()) > CLOCKS_DIFFER {
            receipt.dated = Dated::Wrongly;
        }
        let (listed, date) = self.list(receipt, scrub).await?;
        let ahead = date.map(|date| self.clock.now().duration_since(date));
        let differ = ahead.filter(|ahead| ahead.abs() > CLOCKS_DIFFER);
        if of == Of::Now && receipt.dated == Dated::Unchecked {
            receipt.dated = match (ahead, differ) {
                (_, Some(_)) => Dated::Wrongly,
                (Some(_), None) => Dated::Rightly,
                (None, None) => Dated::Unchecked,
            };
        }
        let receipt = &*receipt;
        if let Some(difference) = differ {
            return Ok(Found::Unclear(Unsettled::Clocks(difference)));
        }
        if listed.len() > MOST_READ {
            let ids = listed.into_keys().map(|id| Id::new(&id, scrub));
            return Ok(Found::Unclear(Unsettled::Alike(ids.collect())));
        }
        let mut same = Vec::new();
        let mut alike = Vec::new();
        for (id, listed) in listed {
            if listed.fits_time(receipt) == Fit::Other {
                continue;
            }
            let info = self.read_info(&id, scrub).await?;
            match fit(&info, receipt, self.clock.now()) {
                Fit::Same => same.push(info),
                Fit::Alike => alike.push(Id::new(&id, scrub)),
                Fit::Other => {}
            }
        }
        let ids = |infos: &[OrderInfo]| {
            let ids = infos
                .iter()
                .map(|info| Id::new(&info.id.to_string(), scrub));
            ids.collect()
        };
        let own = usize::from(receipt.is_under_way);
        if !same.is_empty() && self.known.has_sister(receipt, own) {
            return Ok(Found::Unclear(Unsettled::Several(ids(&same))));
        }
        Ok(match same.len() {
            0 if alike.is_empty() => Found::Nothing,
            0 => Found::Unclear(Unsettled::Alike(alike)),
            // By times that nobody checked, the other may be it.
            1 if receipt.dated != Dated::Rightly && !alike.is_empty() => {
                alike.extend(ids(&same));
                Found::Unclear(Unsettled::Alike(alike))
            }
            1 => match same.pop() {
                Some(info) => self.found(info, receipt, scrub),
                None => Found::Nothing,
            },
            _ => Found::Unclear(Unsettled::Several(ids(&same))),
        })
    }

    /// The order, unless it is already known to be that of another receipt.
    fn found(&self, info: OrderInfo, receipt: &Receipt, scrub: &Scrub) -> Found {
        let id = Id::new(&info.id.to_string(), scrub);
        match PlacedOrder::recovered(info, receipt.new_organization, scrub) {
            Some(placed) if self.known.claim(&placed.order_id, receipt) => {
                Found::Order(Box::new(placed))
            }
            // Another's, or without a number.
            _ => Found::Unclear(Unsettled::Alike(vec![id])),
        }
    }

    /// All orders that have the product and the common name, were placed about then or later, and are not known to be others;
    /// each once.
    async fn list(
        &self,
        receipt: &Receipt,
        scrub: &Scrub,
    ) -> Result<(BTreeMap<String, ListedOrder>, Option<Timestamp>), Error> {
        // A day wider on either side: which zone the days belong to, and whether the ends count, is not documented.
        let day = |at: Timestamp| TimeZone::UTC.to_datetime(at).date();
        let oldest = receipt.sent_at.checked_sub(SURELY_OLDER);
        let from = day(oldest.unwrap_or(receipt.sent_at));
        let from = from.yesterday().unwrap_or(from);
        let to = day(self.clock.now().max(receipt.ended_at));
        let to = to.tomorrow().unwrap_or(to);
        // Where the times may be wrong, of whatever day.
        let created = (receipt.dated == Dated::Rightly).then(|| format!("{from}...{to}"));
        let mut found = BTreeMap::new();
        let mut offset = 0;
        loop {
            let (common_name, created) = (receipt.common_name().to_owned(), created.clone());
            let (page, date) = self
                .read_as(
                    "list_orders",
                    scrub,
                    move |client| {
                        let (common_name, created) = (common_name.clone(), created.clone());
                        async move {
                            client
                                .list_orders(
                                    None,
                                    Some(&common_name),
                                    created.as_deref(),
                                    None,
                                    None,
                                    None,
                                    None,
                                    Some(PRODUCT),
                                    None,
                                    None,
                                    None,
                                    None,
                                    Some(PAGE),
                                    Some(offset),
                                    // The oldest first, so that one that comes meanwhile moves none to another page.
                                    Some("date_created"),
                                )
                                .await
                        }
                    },
                    |page, seen| Ok((page, retry_after::date(&seen.headers))),
                )
                .await?;
            let count = i32::try_from(page.orders.len()).unwrap_or(i32::MAX);
            for order in page.orders {
                let id = order.id.to_string();
                let is_other = receipt.is_other(&id) || self.known.is_of_another(&id, receipt);
                if !is_other && order.may_be(receipt) {
                    found.insert(id, order);
                }
            }
            offset += count;
            // A page may have fewer than were asked for and not be the last; and the list may have no count of all.
            let told = page.page.as_ref().and_then(PageOrNone::told);
            let total = told.and_then(|page| page.total.as_ref());
            let total = total.and_then(|total| total.to_string().parse::<i32>().ok());
            if count == 0 || total.is_some_and(|total| offset >= total) {
                return Ok((found, date));
            }
            if offset >= PAGE * MOST_PAGES {
                return Err(Error::endless_list());
            }
        }
    }

    async fn read_info(&self, id: &str, scrub: &Scrub) -> Result<OrderInfo, Error> {
        let (id, asked) = (id.to_owned(), id.to_owned());
        self.read("order_info", scrub, move |client| {
            let id = id.clone();
            async move { client.order_info(&id).await }
        })
        .await
        .and_then(|info| {
            if info.id.to_string() == asked {
                Ok(info)
            } else {
                Err(Error::other_order(&asked))
            }
        })
    }
}

/// What an order's place in the list already rules out.
trait Listed {
    fn may_be(&self, receipt: &Receipt) -> bool;
    fn fits_time(&self, receipt: &Receipt) -> Fit;
}

impl Listed for ListedOrder {
    /// The filters may be taken loosely, so they are not relied on.
    fn may_be(&self, receipt: &Receipt) -> bool {
        let product = self.product_name_id.as_deref();
        let name = self
            .certificate
            .as_ref()
            .and_then(ListedCertificateOrNone::told)
            .and_then(|certificate| certificate.common_name.as_deref());
        product.is_none_or(|product| product == PRODUCT)
            && name.is_none_or(|name| receipt.intent.is_common_name(name))
    }

    fn fits_time(&self, receipt: &Receipt) -> Fit {
        fit_time(self.date_created.as_deref(), receipt)
    }
}

fn fit(info: &OrderInfo, receipt: &Receipt, now: Timestamp) -> Fit {
    let intent = &receipt.intent;
    let told = info.certificate.as_ref();
    let Some(certificate) = told.and_then(InfoCertificateOrNone::told) else {
        return Fit::Alike;
    };
    let has_key = certificate
        .csr
        .as_deref()
        .and_then(|csr| intent.has_key_of(csr));
    let common_name = certificate.common_name.as_deref();
    if common_name.is_some_and(|name| !intent.is_common_name(name)) {
        return Fit::Other;
    }
    let names = certificate.dns_names.iter().flatten().map(String::as_str);
    let has_names = common_name.is_some_and(|common_name| intent.has_names(common_name, names));
    // No published answer has the roles. Where one does, and they differ, it needs a person to look.
    let roles = certificate
        .extra
        .get("psp_roles")
        .and_then(|roles| roles.as_array());
    let has_roles = roles.is_none_or(|roles| {
        let roles = roles.iter().filter_map(|role| role.as_str());
        intent.has_roles(&roles.map(str::to_owned).collect::<BTreeSet<_>>())
    });
    let time = fit_time(info.date_created.as_deref(), receipt);
    // The CSR of an order may be replaced later, so after a while another key rules nothing out.
    let may_be_replaced = now.duration_since(receipt.ended_at) > SURELY_OLDER;
    if has_key == Some(false) && !(may_be_replaced && has_names) {
        return Fit::Other;
    }
    match time {
        Fit::Same if has_key == Some(true) && has_names && has_roles => Fit::Same,
        Fit::Other => Fit::Other,
        Fit::Same | Fit::Alike => Fit::Alike,
    }
}

/// Whether an order that was created then may come from what was sent.
fn fit_time(created: Option<&str>, receipt: &Receipt) -> Fit {
    let Some((earliest, latest)) = created.and_then(between) else {
        return Fit::Alike;
    };
    match receipt.dated {
        Dated::Rightly if receipt.sent_at.duration_since(latest) > SURELY_OLDER => {
            return Fit::Other;
        }
        Dated::Wrongly => return Fit::Alike,
        Dated::Rightly | Dated::Unchecked => {}
    }
    let not_before = receipt.sent_at.duration_since(earliest) <= CLOCKS_DIFFER;
    let not_long_after = latest.duration_since(receipt.ended_at) <= LATEST;
    if not_before && not_long_after {
        Fit::Same
    } else {
        Fit::Alike
    }
}

/// Between which times these words lie: dates of this API have three forms, two of them without a zone.
fn between(created: &str) -> Option<(Timestamp, Timestamp)> {
    let created = created.trim();
    if let Ok(exact) = created.parse() {
        return Some((exact, exact));
    }
    let time: DateTime = created.parse().ok()?;
    let is_day = !created.contains(':');
    let until = if is_day {
        SignedDuration::from_hours(24)
    } else {
        SignedDuration::ZERO
    };
    let time = TimeZone::UTC.to_timestamp(time).ok()?;
    Some((
        time.checked_sub(ZONES).ok()?,
        time.checked_add(until + ZONES).ok()?,
    ))
}
