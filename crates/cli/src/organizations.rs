//! `qwac organizations`: lists the organizations of the account.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::{OrganizationFilter, OrganizationInfo, ValidationStatus};
use serde::Serialize;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only organizations that have this in one of their texts.
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"organizations"}, or {"error"}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Told {
    organizations: Vec<OrganizationInfo>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let told = || {
        let client = options.connection.client_without_journal()?;
        let mut filter = OrganizationFilter::new().with_validations();
        if let Some(text) = &options.search {
            filter = filter.search(text);
        }
        let runtime = sandbox::runtime()?;
        // Inside of it, because asking needs its timers.
        let all = runtime.block_on(async { client.organizations(filter).all().await });
        Ok(Told {
            organizations: all?,
        })
    };
    show::end(options.json, told(), |told| {
        if told.organizations.is_empty() {
            return show::line("No organization.");
        }
        told.organizations.iter().try_for_each(show_organization)
    })
}

fn show_organization(organization: &OrganizationInfo) -> std::io::Result<()> {
    let told = [
        &organization.name,
        &organization.city,
        &organization.country,
        &organization.status,
    ];
    let told: Vec<_> = told.into_iter().flatten().map(String::as_str).collect();
    show::line(&format!(
        "{:<9} {}",
        organization.id.as_str(),
        told.join(", ")
    ))?;
    for validation in &organization.validations {
        let name = validation
            .name
            .as_deref()
            .or(validation.validation_type.as_deref());
        let status = validation.status.as_ref();
        let status = status.map_or("status not told", ValidationStatus::as_str);
        let until = validation.validated_until.as_ref();
        let until = until
            .map(|date| format!(" until {date}"))
            .unwrap_or_default();
        show::line(&format!(
            "          {}: {status}{until}",
            name.unwrap_or("validation")
        ))?;
    }
    Ok(())
}
