//! What the kernel is asked to forbid this program for the rest of its life, on Linux; elsewhere nothing of it exists.
//!
//! - **No writing**, nor making, renaming or removing of files, but in the folders that are named: the drivers' shader
//!   cache, and the preferences. **No starting of programs.** No connection but to one port; none is listened on. By
//!   Landlock, which binds this thread and every one it starts, and cannot be taken back: it has to come before any other
//!   thread.
//! - **No core dump, and no debugger of the same user**: the process is not dumpable, and its dumps are zero bytes long.
//!
//! Reading is left free: the drivers, the fonts of the pointer and the certificates lie in too many places, and what is read
//! does not leave. Called by `main`, and by tests in threads of their own.

use std::path::{Path, PathBuf};

use thiserror::Error;

/// How far the kernel went along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confined {
    /// With everything.
    Fully,
    /// With a part: an older kernel (Linux 6.12 knows all of it).
    Partly,
    /// With nothing: a kernel without Landlock, or another system.
    NotAtAll,
}

/// What is still allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Folders in which files may be written, made, renamed and removed. One that is not there is passed over.
    pub folders: Vec<PathBuf>,
    /// Devices and other single files that may be written to.
    pub files: Vec<PathBuf>,
    /// The ports that may be connected to.
    pub ports: Vec<u16>,
}

/// The kernel knows Landlock and refused all the same.
#[derive(Debug, Error)]
#[error("the kernel does not confine the program: {0}")]
pub struct ConfineError(String);

impl Allowed {
    /// What the window needs: the folders and devices of the graphics drivers, and these folders and ports.
    pub fn for_window(folders: &[PathBuf], ports: &[u16]) -> Self {
        let var = |name: &str| {
            std::env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let home = var("HOME");
        let cache = var("XDG_CACHE_HOME").or_else(|| Some(home.as_ref()?.join(".cache")));
        let mut all = folders.to_vec();
        all.extend(var("MESA_SHADER_CACHE_DIR"));
        if let Some(cache) = cache {
            all.extend(["mesa_shader_cache", "mesa_shader_cache_db", "nvidia"].map(|name| cache.join(name)));
        }
        all.extend(home.map(|home| home.join(".nv")));
        // The devices of the graphics card, and the sink for what nobody wants.
        all.push(PathBuf::from("/dev/dri"));
        let files = ["/dev/null", "/dev/nvidia0", "/dev/nvidiactl", "/dev/nvidia-modeset"];
        Self {
            folders: all,
            files: files.map(PathBuf::from).to_vec(),
            ports: ports.to_vec(),
        }
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use landlock::{
        ABI, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, NetPort, PathBeneath, PathFd, Ruleset,
        RulesetAttr, RulesetCreatedAttr, RulesetStatus, Scope,
    };
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

    use super::{Allowed, ConfineError, Confined, Path};

    /// The newest interface that this knows: Linux 6.12.
    const KNOWN: ABI = ABI::V6;

    fn failed(why: impl std::fmt::Display) -> ConfineError {
        ConfineError(why.to_string())
    }

    /// All that changes a file or starts a program. Commands to devices stay free: the drivers are full of them.
    fn forbidden() -> BitFlags<AccessFs> {
        let all = AccessFs::from_write(KNOWN) | AccessFs::Execute;
        all & !BitFlags::from(AccessFs::IoctlDev)
    }

    pub(super) fn confine(allowed: &Allowed) -> Result<Confined, ConfineError> {
        let mut rules = Ruleset::default()
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(forbidden())
            .and_then(|rules| rules.handle_access(AccessNet::BindTcp | AccessNet::ConnectTcp))
            .and_then(|rules| rules.scope(Scope::Signal))
            .and_then(Ruleset::create)
            .map_err(failed)?;
        let in_folder = AccessFs::from_write(KNOWN) & forbidden();
        let on_file = AccessFs::from_file(KNOWN) & in_folder;
        let places = allowed.folders.iter().map(|path| (path, in_folder));
        for (path, access) in places.chain(allowed.files.iter().map(|path| (path, on_file))) {
            let Some(place) = opened(path) else { continue };
            rules = rules.add_rule(PathBeneath::new(place, access)).map_err(failed)?;
        }
        for &port in &allowed.ports {
            let rule = NetPort::new(port, AccessNet::ConnectTcp);
            rules = rules.add_rule(rule).map_err(failed)?;
        }
        let status = rules.restrict_self().map_err(failed)?;
        Ok(match status.ruleset {
            RulesetStatus::FullyEnforced => Confined::Fully,
            RulesetStatus::PartiallyEnforced => Confined::Partly,
            RulesetStatus::NotEnforced => Confined::NotAtAll,
        })
    }

    /// A place that is there; the others cannot be written to anyway.
    fn opened(path: &Path) -> Option<PathFd> {
        PathFd::new(path).ok()
    }

    pub(super) fn forbid_core_files() -> Result<(), ConfineError> {
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        setrlimit(Resource::Core, none).map_err(failed)
    }

    pub(super) fn forbid_looking_in() -> Result<(), ConfineError> {
        set_dumpable_behavior(DumpableBehavior::NotDumpable).map_err(failed)
    }
}

/// Confines this thread, and every thread that it starts from now on, to what is allowed.
#[cfg(target_os = "linux")]
pub fn confine(allowed: &Allowed) -> Result<Confined, ConfineError> {
    linux::confine(allowed)
}

/// Nothing of the kind exists here.
#[cfg(not(target_os = "linux"))]
pub fn confine(_allowed: &Allowed) -> Result<Confined, ConfineError> {
    Ok(Confined::NotAtAll)
}

/// No core file of this process is written.
#[cfg(target_os = "linux")]
pub fn forbid_core_files() -> Result<(), ConfineError> {
    linux::forbid_core_files()
}

/// Nothing of the kind exists here.
#[cfg(not(target_os = "linux"))]
pub fn forbid_core_files() -> Result<(), ConfineError> {
    Ok(())
}

/// No program of the same user may look into this process, and no dump of it is piped to one either. What the desktop says
/// about itself must have been read before: its portals refuse to answer such a process.
#[cfg(target_os = "linux")]
pub fn forbid_looking_in() -> Result<(), ConfineError> {
    linux::forbid_looking_in()
}

/// Nothing of the kind exists here.
#[cfg(not(target_os = "linux"))]
pub fn forbid_looking_in() -> Result<(), ConfineError> {
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::io::ErrorKind;
    use std::net::{TcpListener, TcpStream};

    use super::*;

    /// What can still be done in a thread that was confined to this.
    fn confined_to<T: Send>(allowed: &Allowed, doing: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let how = confine(allowed).expect("the kernel answers");
                assert_ne!(
                    how,
                    Confined::NotAtAll,
                    "this kernel has no Landlock: nothing can be shown on it"
                );
                doing()
            });
            thread.join().expect("nothing panics")
        })
    }

    fn folder(path: &Path) -> Allowed {
        Allowed {
            folders: vec![path.to_owned()],
            ..Allowed::default()
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test tries what nobody may")]
    fn files_are_written_only_where_it_is_allowed() {
        let here = tempfile::tempdir().unwrap();
        let (inside, outside) = (here.path().join("inside"), here.path().join("outside"));
        for folder in [&inside, &outside] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("old"), "old").unwrap();
        }
        confined_to(&folder(&inside), || {
            fs::write(inside.join("new"), "new").unwrap();
            fs::rename(inside.join("new"), inside.join("newer")).unwrap();
            fs::remove_file(inside.join("newer")).unwrap();
            let denied = |done: std::io::Result<()>| assert_eq!(done.unwrap_err().kind(), ErrorKind::PermissionDenied);
            denied(fs::write(outside.join("new"), "new"));
            denied(fs::write(outside.join("old"), "changed"));
            denied(fs::remove_file(outside.join("old")));
            denied(fs::create_dir(outside.join("folder")));
            denied(fs::OpenOptions::new().append(true).open(outside.join("old")).map(drop));
        });
        assert_eq!(fs::read_to_string(outside.join("old")).unwrap(), "old");
    }

    #[test]
    fn only_the_port_that_is_allowed_is_connected_to_and_none_is_listened_on() {
        let here = || TcpListener::bind("127.0.0.1:0").unwrap();
        let listeners = (here(), here());
        let (ours, others) = (listeners.0.local_addr().unwrap(), listeners.1.local_addr().unwrap());
        let allowed = Allowed {
            ports: vec![ours.port()],
            ..Allowed::default()
        };
        let (to_ours, to_others, listening) = confined_to(&allowed, || {
            let kind = |error: std::io::Error| error.kind();
            (
                TcpStream::connect(ours).map(drop).map_err(kind),
                TcpStream::connect(others).map(drop).map_err(kind),
                TcpListener::bind("127.0.0.1:0").map(drop).map_err(kind),
            )
        });
        assert_eq!(to_ours, Ok(()));
        assert_eq!(to_others, Err(ErrorKind::PermissionDenied));
        assert_eq!(listening, Err(ErrorKind::PermissionDenied));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test tries what nobody may")]
    fn no_program_is_started() {
        let started = confined_to(&Allowed::default(), || std::process::Command::new("/bin/true").status());
        assert_eq!(started.unwrap_err().kind(), ErrorKind::PermissionDenied);
    }

    #[test]
    fn what_the_drivers_need_is_allowed_and_nothing_of_the_user_s_own() {
        let allowed = Allowed::for_window(&[PathBuf::from("/preferences")], &[8443]);
        assert_eq!(allowed.ports, [8443]);
        assert!(allowed.folders.contains(&PathBuf::from("/preferences")));
        let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
        for path in &allowed.folders {
            assert!(*path != home && *path != home.join(".cache"), "{}", path.display());
        }
    }
}
