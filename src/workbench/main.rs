//! The program `inzage`: reads its options, opens the window, and says what is wrong when it cannot.

// At Windows no console comes up beside the window; a build for developing keeps it, for what is logged.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use clap::Parser as _;
use domain::Language;
use tracing_subscriber::EnvFilter;
use workbench::app::{App, Setup, system_clock};
use workbench::bridge::{Bridge, Wake};
use workbench::guards::confine::{Allowed, Confined, confine, forbid_core_files, forbid_looking_in};
use workbench::guards::policy::Leave;
use workbench::look::Desktop;
use workbench::options::{Options, PROTECTS_WINDOWS, Start};
use workbench::preferences::{self, Keeper};
use workbench::start_failure::{self, StartFailure};
use zeroizing_alloc::ZeroAlloc;

/// Every block of memory is overwritten when it is freed: what a dossier left in the heap is gone with it.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

/// The picture in the task bar.
const ICON: &[u8] = include_bytes!("../../assets/icons/inzage-256.png");
/// The exit status when the program does not start because of what it was given.
const BAD_START: u8 = 2;

fn main() -> ExitCode {
    let started = Instant::now();
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(answer) => return refuse(&answer),
    };
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,workbench=info,client=info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let start = match options.start() {
        Ok(start) => start,
        Err(error) => return fail(&error, options.lang.unwrap_or_default(), ExitCode::from(BAD_START)),
    };
    if let Err(why) = harden(&start) {
        return fail(&why, options.lang.unwrap_or_default(), ExitCode::from(BAD_START));
    }
    match run(&options, start, started) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, options.lang.unwrap_or_default(), ExitCode::FAILURE),
    }
}

/// Lets the kernel forbid what this program never does. Before any other thread: what is forbidden then holds for all.
fn harden(start: &Start) -> Result<(), String> {
    let preferences = preferences::usual_place().and_then(|path| Some(path.parent()?.to_owned()));
    if let Some(folder) = &preferences {
        // What is not there cannot be allowed. A folder that cannot be made is told when something is to be kept in it.
        let _: Result<(), _> = std::fs::create_dir_all(folder);
    }
    let allowed = Allowed::for_window(preferences.as_slice(), &start.ports());
    let confined = confine(&allowed).map_err(|error| error.to_string())?;
    if cfg!(target_os = "linux") && confined != Confined::Fully {
        let how = match confined {
            Confined::Partly => "only in part",
            _ => "not at all",
        };
        if start.policy.confinement.without_landlock == Leave::Refuse {
            return Err(format!(
                "this kernel confines the program {how}, and the organisation's policy refuses that ([confinement] \
                 without-landlock)"
            ));
        }
        tracing::warn!(
            "this kernel confines the program {how} (Landlock, Linux 6.12): the organisation's policy allows that"
        );
    }
    forbid_core_files().map_err(|error| error.to_string())
}

/// Lets nobody look into the process, from now on.
fn close_to_others() {
    if let Err(error) = forbid_looking_in() {
        tracing::error!(%error, "other programs of the same user may look into this one");
    }
}

/// The options are wrong, or ask for nothing but the help or the version.
fn refuse(answer: &clap::Error) -> ExitCode {
    // Without a standard output or error there is nobody to tell.
    let _: Result<(), _> = answer.print();
    if !answer.use_stderr() {
        return ExitCode::SUCCESS;
    }
    tell_in_window(&answer.to_string(), Language::Dutch);
    ExitCode::from(BAD_START)
}

fn fail(error: &dyn std::fmt::Display, language: Language, code: ExitCode) -> ExitCode {
    let reason = error.to_string();
    // As above.
    let _: Result<(), _> = writeln!(std::io::stderr(), "inzage: {reason}");
    tell_in_window(&reason, language);
    code
}

/// Where standard error reaches nobody, a window says it.
fn tell_in_window(reason: &str, language: Language) {
    if start_failure::is_heard() && !start_failure::is_asked_for(std::env::args_os()) {
        return;
    }
    match StartFailure::new(language, reason) {
        Ok(failure) => start_failure::show(&failure),
        Err(error) => tracing::error!(%error, "the language cannot be spoken"),
    }
}

fn run(options: &Options, start: Start, started: Instant) -> Result<(), eframe::Error> {
    let Start {
        knowledge,
        locales,
        way,
        training,
        policy,
    } = start;
    let is_protected = PROTECTS_WINDOWS && policy.capture.magnifiers == Leave::Refuse;
    if policy.capture.magnifiers == Leave::Allow {
        tracing::warn!("other programs may see the window: the organisation's policy allows it ([capture] magnifiers)");
    }
    let knowledge = Arc::new(knowledge);
    let place = preferences::usual_place();
    let read = place.as_deref().map(preferences::read).unwrap_or_default();
    let in_force = options.over(&read.preferences);
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Inzage")
        .with_app_id("inzage")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([1024.0, 700.0]);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    // Copying is nobody's business here; pasting a number in comes with its own guard.
    let native = eframe::NativeOptions {
        viewport,
        clipboard_shortcuts: false,
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "inzage",
        native,
        Box::new(move |cc| {
            // Before the first paint: until then the window is hidden.
            if let Some(window) = cc.winit_window().filter(|_| is_protected) {
                window.set_content_protected(true);
            }
            let ctx = cc.egui_ctx.clone();
            let wake: Wake = Arc::new(move || ctx.request_repaint());
            let keeper = match place {
                Some(path) => Some(Keeper::new(path, &read, wake.clone())?),
                None => None,
            };
            let setup = Setup {
                knowledge: Arc::clone(&knowledge),
                locales,
                preferences: in_force,
                preferences_trouble: read.trouble,
                keeper,
                desktop: Some(Desktop::listen(wake.clone())),
                training,
                has_watermark: policy.watermark.show || !is_protected,
                before_data: Some(close_to_others),
                clock: system_clock(),
                started,
            };
            let bridge = Bridge::open(way, knowledge, wake)?;
            Ok(Box::new(App::new(&cc.egui_ctx, setup, bridge)?))
        }),
    )
}
