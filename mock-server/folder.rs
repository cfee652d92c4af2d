//! The folder that a server keeps its data in: made for its owner only, used by one server at a time.
//!
//! The only module that writes files. The database writes its own, inside this folder.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why the folder cannot be used.
#[derive(Debug, Error)]
pub enum FolderError {
    /// Another server works in it: two would fork the log.
    #[error("{0}: another server uses this folder")]
    InUse(PathBuf),
    /// A file of it cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

/// An opened folder. It is free for another server when this is dropped.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Opens the folder, making it when it is not there.
    pub(crate) fn open(path: &Path) -> Result<Self, FolderError> {
        make_private_folder(path).map_err(|error| FolderError::File {
            path: path.to_owned(),
            error,
        })?;
        let lock_path = path.join("lock");
        let in_lock = |error| FolderError::File {
            path: lock_path.clone(),
            error,
        };
        let lock = private().create(true).append(true).open(&lock_path).map_err(in_lock)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(std::fs::TryLockError::WouldBlock) => Err(FolderError::InUse(path.to_owned())),
            Err(std::fs::TryLockError::Error(error)) => Err(in_lock(error)),
        }
    }

    /// Opens the folder of a server that has stopped, which has this file; nothing is made when it is not there.
    pub(crate) fn of_a_server(path: &Path, file: &str) -> Result<Self, FolderError> {
        let file = path.join(file);
        match std::fs::metadata(&file) {
            Ok(_) => Self::open(path),
            Err(error) => Err(FolderError::File { path: file, error }),
        }
    }

    /// The path of the file with this name in the folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The text of this file; none when it is not there.
    pub(crate) fn read(&self, name: &str) -> Result<Option<String>, FolderError> {
        let path = self.file(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(FolderError::File { path, error }),
        }
    }

    /// Writes a file for the owner only. It is whole or not there, also when the power fails in between.
    pub(crate) fn write(&self, name: &str, text: &str) -> Result<(), FolderError> {
        let path = self.file(name);
        write_whole(&path, text, &private()).map_err(|error| FolderError::File { path, error })
    }

    /// Makes sure that this file exists and is for the owner only, before the database opens it.
    pub(crate) fn reserve(&self, name: &str) -> Result<PathBuf, FolderError> {
        let path = self.file(name);
        match private().create(true).append(true).open(&path) {
            Ok(_) => Ok(path),
            Err(error) => Err(FolderError::File { path, error }),
        }
    }
}

/// Writes a file that anybody may read, such as the public certificate.
pub fn write_public(path: &Path, text: &str) -> Result<(), FolderError> {
    write_whole(path, text, &options()).map_err(|error| FolderError::File {
        path: path.to_owned(),
        error,
    })
}

fn write_whole(path: &Path, text: &str, how: &OpenOptions) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    let mut file = how.clone().create(true).write(true).truncate(true).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&beside, path)?;
    // The name is durable only when the folder is; elsewhere than on Unix a folder cannot be opened for that.
    #[cfg(unix)]
    File::open(
        path.parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .unwrap_or(Path::new(".")),
    )?
    .sync_all()?;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the server's keys, certificate and database stand in files"
)]
fn options() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = options();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn private() -> OpenOptions {
    options()
}

#[cfg(unix)]
fn make_private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn make_private_folder(path: &Path) -> io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).create(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_used_by_one_server_at_a_time() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a/b");
        let first = Folder::open(&path).unwrap();
        assert!(matches!(Folder::open(&path), Err(FolderError::InUse(_))));
        drop(first);
        assert!(Folder::open(&path).is_ok());
    }

    #[test]
    fn a_file_reads_back_and_one_that_is_not_there_is_none() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        assert_eq!(folder.read("keys").unwrap(), None);
        folder.write("keys", "one").unwrap();
        folder.write("keys", "two").unwrap();
        assert_eq!(folder.read("keys").unwrap().as_deref(), Some("two"));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_server_keeps_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(&place.path().join("data")).unwrap();
        folder.write("keys", "secret").unwrap();
        folder.reserve("store").unwrap();
        let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(place.path().join("data")), 0o700);
        for name in ["keys", "store", "lock"] {
            assert_eq!(mode(folder.file(name)), 0o600, "{name}");
        }
    }
}
