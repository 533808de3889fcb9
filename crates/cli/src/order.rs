//! `qwac order`: checks an order and places it, at CertCentral Europe or at the embedded sandbox.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::key_blocklist::KeyList;
use crate::through::{self, Through};
use crate::waiting::Waiting;
use crate::{End, order_file, sandbox, show, signals};
use qwac_psd2::{
    CheckedOrder, Checker, Client, ErrorKind, Id, Order, Organization, PlacedOrder, Report, Waited,
};
use qwac_psd2_sandbox::{Approval, Progress, Sandbox};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// Places it at an embedded sandbox; nothing leaves this machine.
    #[arg(long, conflicts_with = "base_url")]
    sandbox: bool,
    /// How the account of the embedded sandbox approves; only with --sandbox.
    /// [default: required]
    #[arg(long, value_parser = sandbox::approvals())]
    approval: Option<Approval>,
    /// Goes on to the certificate: waits for it as qwac wait does, with its --deadline, --interval and --until-action, and
    /// says who has to act; then downloads it, and holds it against the order. People check an order for days; with --sandbox,
    /// a TEST certificate comes at once.
    #[arg(long)]
    through: bool,
    /// Where to write the certificate and its issuers, as PEM; over no other file.
    #[arg(long, value_name = "FILE", requires = "through")]
    out: Option<PathBuf>,
    #[command(flatten)]
    waiting: Waiting,
    #[command(flatten)]
    connection: Connection,
    /// Places it although the journal knows an order with the same key, names and roles.
    #[arg(long)]
    again: bool,
    #[command(flatten)]
    keys: KeyList,
    /// Prints one JSON object: {"order", "request", "findings"}, with --through also {"outcome", "progress"} of the wait,
    /// "certificate" and "verification", and "error" if there is one.
    #[arg(long)]
    json: bool,
}

/// What there is to tell, and the one shape of what scripts read.
#[derive(Default, Serialize)]
pub(crate) struct Outcome {
    pub(crate) order: Option<PlacedOrder>,
    request: Value,
    findings: Report,
    /// Where the wait ended.
    #[serde(flatten)]
    waited: Option<Waited>,
    #[serde(flatten)]
    through: Option<Through>,
    /// That the order was placed has been told.
    #[serde(skip)]
    is_told: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Value>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let mut outcome = Outcome::default();
    let result = check_and_place(options, &mut outcome);
    let telling = Telling {
        file: &options.file,
        json: options.json,
    };
    telling.end(result, &mut outcome)
}

fn check_and_place(options: &Options, outcome: &mut Outcome) -> Result<(), Failure> {
    if options.approval.is_some() && !options.sandbox {
        return Err(Failure::Usage(
            "--approval is for the embedded sandbox: add --sandbox, or leave it out. Nothing was sent.",
        ));
    }
    if options.waiting.is_given() && !options.through {
        return Err(Failure::Usage(
            "--deadline, --interval and --until-action are for waiting: add --through, or leave them out. Nothing was sent.",
        ));
    }
    if options.waiting.until_action && options.sandbox {
        return Err(Failure::Usage(
            "in the embedded sandbox nobody has to act: leave --until-action out. Nothing was sent.",
        ));
    }
    through::check(options.out.as_deref())?;
    let order = order_file::read(&options.file).map_err(Failure::File)?;
    let telling = Telling {
        file: &options.file,
        json: options.json,
    };
    let checker = options.keys.apply(Checker::now())?;
    let checked = telling.checked(&order, &checker, options.again, outcome)?;
    let runtime = sandbox::runtime()?;
    let done = runtime.block_on(async {
        let connection = &options.connection;
        if !options.sandbox {
            let clients = Clients {
                placing: connection.client()?,
                following: connection.client_without_journal()?,
            };
            return place_and_follow(options, &telling, &clients, &order, checked, outcome).await;
        }
        let sandbox = start_sandbox(options, &order).await?;
        if !options.json {
            let url = sandbox.base_url();
            show::line(&format!("Sandbox at {url}; nothing leaves this machine."))?;
        }
        let client = connection.client_of(sandbox.base_url(), sandbox.api_key())?;
        let clients = Clients {
            placing: client.clone(),
            following: client,
        };
        place_and_follow(options, &telling, &clients, &order, checked, outcome).await
    });
    // Without waiting: after a signal, a name that is still being looked up must not hold up the end.
    runtime.shutdown_background();
    done
}

/// One that writes down what it places, and one that waits without a word of its own.
struct Clients {
    placing: Client,
    following: Client,
}

async fn place_and_follow(
    options: &Options,
    telling: &Telling<'_>,
    clients: &Clients,
    order: &Order,
    checked: CheckedOrder,
    outcome: &mut Outcome,
) -> Result<(), Failure> {
    // Heard from now on, so that none is missed between placing and waiting.
    let stopped = signals::interrupted()?;
    let placed = telling.placed(&clients.placing, checked).await?;
    let id = outcome.order.insert(placed).order_id.clone();
    if !options.through {
        return Ok(());
    }
    // It may take days from here on, and the order costs money: its number is told first.
    if options.json {
        show::error_line(&format!("order {id} was placed"));
    } else if let Some(placed) = &outcome.order {
        show::placed(placed).map_err(|error| unwritten(&id, &error))?;
    }
    outcome.is_told = true;
    let waiting = match options.sandbox {
        true => &options.waiting.or_soon(),
        false => &options.waiting,
    };
    let client = &clients.following;
    let follow = async {
        let waited = outcome.waited.insert(waiting.wait(client, &id).await?);
        let end = match waited {
            Waited::Issued(_) => {
                let out = options.out.as_deref();
                outcome.through = Some(through::finish(client, order, &id, out).await?);
                return Ok(());
            }
            Waited::TimedOut(progress) => format!("the time is over. {progress}"),
            waited => waited.progress().to_string(),
        };
        Err(Failure::NotIssued(end))
    };
    tokio::select! {
        biased;
        followed = follow => followed,
        () = stopped => Err(Failure::Stopped),
    }
}

fn unwritten(order: &Id, error: &std::io::Error) -> Failure {
    Failure::Machine(format!(
        "order {order} was placed, but the result can't be written: {error}"
    ))
}

/// What is told of an order on its way.
pub(crate) struct Telling<'a> {
    /// The order's file.
    pub(crate) file: &'a Path,
    pub(crate) json: bool,
}

impl Telling<'_> {
    /// Checks the order and tells what is found.
    pub(crate) fn checked(
        &self,
        order: &Order,
        checker: &Checker,
        again: bool,
        outcome: &mut Outcome,
    ) -> Result<CheckedOrder, Failure> {
        let checked = checker.checked(order);
        outcome.findings = match &checked {
            Ok(checked) => checked.report().clone(),
            Err(error) => error.report().cloned().unwrap_or_default(),
        };
        if !self.json && !outcome.findings.findings().is_empty() {
            show::report(self.file, &outcome.findings)?;
        }
        let mut checked = checked?;
        if again {
            checked = checked.again();
        }
        outcome.request = checked.request().clone();
        Ok(checked)
    }

    /// Tells the request.
    pub(crate) fn request(&self, client: &Client, checked: &CheckedOrder) -> Result<(), Failure> {
        if !self.json {
            let url = client.base_url();
            show::request(
                &format!("{url}/order/certificate/eu_qwac_psd2"),
                checked.request(),
            )?;
        }
        Ok(())
    }

    /// Tells the request, and places the order.
    pub(crate) async fn placed(
        &self,
        client: &Client,
        checked: CheckedOrder,
    ) -> Result<PlacedOrder, Failure> {
        self.request(client, &checked)?;
        // Heard before anything is sent, so that none is missed.
        let interrupted = signals::interrupted()?;
        tokio::select! {
            // An answer that is there is better than a signal.
            biased;
            placed = client.place(checked) => Ok(placed?),
            () = interrupted => Err(Failure::Interrupted),
        }
    }

    /// Tells the end.
    pub(crate) fn end(
        &self,
        result: Result<(), Failure>,
        outcome: &mut Outcome,
    ) -> Result<End, Failure> {
        match result {
            Ok(()) => placed(self.json, outcome),
            Err(failure) => failed(self.json, outcome, &failure),
        }
    }
}

fn placed(json: bool, outcome: &Outcome) -> Result<End, Failure> {
    let Some(order) = &outcome.order else {
        if json {
            show::json(outcome)?;
        }
        return Ok(End::Well);
    };
    let id = &order.order_id;
    let through = outcome.through.as_ref();
    let shown = match json {
        true => show::json(outcome),
        false if outcome.is_told => through.map_or(Ok(()), through::tell),
        false => show::placed(order),
    };
    // The order costs money: its number must be told in one way or another.
    shown.map_err(|error| unwritten(id, &error))?;
    if show::vanishes() {
        show::error_line(&format!("order {id} was placed"));
    }
    if through.is_none_or(|through| through.verification.is_valid()) {
        return Ok(End::Well);
    }
    show::error_line(&format!(
        "order {id} was placed and issued, and its certificate is not what was ordered: don't order again before you know why"
    ));
    Ok(End::NotAsOrdered)
}

fn failed(json: bool, outcome: &mut Outcome, failure: &Failure) -> Result<End, Failure> {
    let not_valid =
        matches!(failure, Failure::Call(error) if error.kind() == ErrorKind::CheckFailed);
    let message = if not_valid {
        // What is wrong with it stands above.
        "error: the order is not valid; nothing was sent".to_owned()
    } else {
        format!("error: {}", failure.message())
    };
    // What reads the standard output is often gone with the same Ctrl-C.
    if !json || matches!(failure, Failure::Interrupted) {
        show::error_line(&message);
    }
    let placed = outcome.order.as_ref().map(|order| order.order_id.clone());
    if let Some(id) = &placed {
        show::error_line(&format!(
            "order {id} was placed. Go on with qwac wait {id}, then qwac download {id}"
        ));
    }
    if json {
        let mut error = failure.json();
        if placed.is_some()
            && let Some(error) = error.as_object_mut()
        {
            // Whatever failed afterwards.
            error.insert("order_may_exist".to_owned(), true.into());
        }
        outcome.error = Some(error);
        show::json(outcome).map_err(|error| {
            show::error_line(&message);
            Failure::Machine(format!("the result can't be written: {error}"))
        })?;
    }
    Ok(if not_valid {
        End::NotValid
    } else {
        End::Failed
    })
}

/// A sandbox whose account has the order's organization, so that a user's own order can be tried.
async fn start_sandbox(options: &Options, order: &Order) -> Result<Sandbox, Failure> {
    let (approval, progress) = match options.through {
        true => (
            Approval::Automatic,
            Progress::Automatic(Duration::from_millis(200)),
        ),
        false => (Approval::Required, Progress::ByHand),
    };
    let approval = options.approval.unwrap_or(approval);
    let mut account = sandbox::account(approval).with_progress(progress);
    if let Some(Organization::Existing { id, .. }) = &order.organization {
        account = account.with_organization(*id);
    }
    Sandbox::builder()
        .account(account)
        .start()
        .await
        .map_err(|error| Failure::Machine(format!("the sandbox can't start: {error}")))
}
