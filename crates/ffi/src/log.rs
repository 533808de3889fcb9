//! The library's log, given to the language when it asks for it.

use crate::error::QwacError;
use crate::foreign;
use std::collections::HashMap;
use std::fmt::{self, Write};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

/// How much a log line weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, uniffi::Enum)]
pub enum LogLevel {
    /// Something went wrong.
    Error,
    /// Something may go wrong.
    Warn,
    /// What happens.
    Info,
    /// How it happens.
    Debug,
    /// Each step of it.
    Trace,
}

/// A line of the log. No secret is in it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogLine {
    /// How much it weighs.
    pub level: LogLevel,
    /// The part of the library that it comes from, such as `qwac_psd2::client::send`.
    pub target: String,
    /// What happened.
    pub text: String,
    /// What belongs to it, also of the calls that it happened in, such as `order` or `status`.
    pub fields: HashMap<String, String>,
}

/// Takes the lines of the log. It is called on threads of the library and should not take long.
#[uniffi::export(with_foreign)]
pub trait LogSink: Send + Sync {
    /// A line. It is told where it happens, so a sink should not wait: above all not for a call of this library.
    fn log(&self, line: LogLine) -> Result<(), crate::error::CallbackError>;
}

static SINK: Mutex<Option<Arc<dyn LogSink>>> = Mutex::new(None);
static IS_INSTALLED: Mutex<bool> = Mutex::new(false);
/// The highest level that is told; 0 for none.
static MOST: AtomicU8 = AtomicU8::new(0);

/// Gives the log of the library to this sink, lines of this level and those that weigh more; none ends it.
///
/// Errors: `Configuration` where the program has another subscriber of Rust's `tracing` already.
#[uniffi::export(default(sink = None, level = None))]
pub fn set_log_sink(
    sink: Option<Arc<dyn LogSink>>,
    level: Option<LogLevel>,
) -> Result<(), QwacError> {
    let most = match &sink {
        Some(_) => 1 + level.unwrap_or(LogLevel::Info) as u8,
        None => 0,
    };
    let mut is_installed = IS_INSTALLED.lock().unwrap_or_else(PoisonError::into_inner);
    if sink.is_some() && !*is_installed {
        let subscriber = tracing_subscriber::registry().with(Lines);
        tracing::subscriber::set_global_default(subscriber).map_err(|_| {
            QwacError::configuration("this program has another subscriber of Rust's log already")
        })?;
        *is_installed = true;
    }
    *SINK.lock().unwrap_or_else(PoisonError::into_inner) = sink;
    MOST.store(most, Ordering::SeqCst);
    Ok(())
}

fn level(level: Level) -> LogLevel {
    match level {
        Level::ERROR => LogLevel::Error,
        Level::WARN => LogLevel::Warn,
        Level::INFO => LogLevel::Info,
        Level::DEBUG => LogLevel::Debug,
        _ => LogLevel::Trace,
    }
}

/// Only the library's own lines: those of HTTP and TLS could show what is secret.
fn is_told(metadata: &Metadata<'_>) -> bool {
    metadata.target().starts_with("qwac_psd2")
}

/// Makes lines of events, with the fields of the spans around them.
struct Lines;

/// The fields of a span or an event.
#[derive(Default)]
struct Fields {
    text: String,
    fields: HashMap<String, String>,
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            let _ = write!(self.text, "{value:?}");
        } else {
            self.fields
                .insert(field.name().to_owned(), format!("{value:?}"));
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields
            .insert(field.name().to_owned(), value.to_owned());
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Lines {
    fn register_callsite(
        &self,
        metadata: &'static Metadata<'static>,
    ) -> tracing::subscriber::Interest {
        match is_told(metadata) {
            true => tracing::subscriber::Interest::sometimes(),
            false => tracing::subscriber::Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        let weight = 1 + level(*metadata.level()) as u8;
        is_told(metadata) && (metadata.is_span() || weight <= MOST.load(Ordering::Relaxed))
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(fields);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if let Some(span) = context.span(id)
            && let Some(fields) = span.extensions_mut().get_mut::<Fields>()
        {
            values.record(fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let sink = SINK.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(sink) = sink else { return };
        let mut line = Fields::default();
        event.record(&mut line);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(fields) = span.extensions().get::<Fields>() {
                for (name, value) in &fields.fields {
                    // What is nearer goes before.
                    let known = line.fields.entry(name.clone());
                    known.or_insert_with(|| value.clone());
                }
            }
        }
        let line = LogLine {
            level: level(*event.metadata().level()),
            target: event.metadata().target().to_owned(),
            text: line.text,
            fields: line.fields,
        };
        // A sink that fails has nowhere to say so.
        let _ = foreign::call(|| sink.log(line));
    }
}
