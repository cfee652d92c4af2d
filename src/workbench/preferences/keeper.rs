//! Writes the preferences, away from the frame: in one step or not at all, and only when something has changed.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::{Preferences, PreferencesTrouble, Read};
use crate::bridge::Wake;

/// Writes on a thread of its own; dropping it waits until the last change stands there.
pub struct Keeper {
    keep: Option<Sender<Preferences>>,
    troubles: Receiver<PreferencesTrouble>,
    kept: Preferences,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// A keeper of this file, from which `read` was read. A file that could not be understood is set aside before the first
    /// change is written. `wake` asks for a frame when something is to be told.
    pub fn new(path: PathBuf, read: &Read, wake: Wake) -> io::Result<Self> {
        let (keep, asked) = channel::<Preferences>();
        let (tell, troubles) = channel();
        let mut sets_aside = read.trouble.is_some();
        let work = move || {
            let mut told = false;
            while let Ok(first) = asked.recv() {
                // Only the newest counts.
                let newest = asked.try_iter().last().unwrap_or(first);
                match write(&path, &newest, sets_aside) {
                    Ok(()) => sets_aside = false,
                    Err(error) => {
                        tracing::warn!(kind = ?error.kind(), "the preferences are not kept");
                        if !told && tell.send(PreferencesTrouble::NotKept { path: path.clone() }).is_ok() {
                            wake();
                        }
                        told = true;
                    }
                }
            }
        };
        let thread = std::thread::Builder::new()
            .name("inzage-keeper".to_owned())
            .spawn(work)?;
        Ok(Self {
            keep: Some(keep),
            troubles,
            kept: read.preferences.clone(),
            thread: Some(thread),
        })
    }

    /// Takes note of a change from `before` to `now`, and writes what has to be kept of it.
    pub fn follow(&mut self, before: &Preferences, now: &Preferences) {
        let mut next = self.kept.clone();
        next.follow(before, now);
        if next != self.kept {
            self.kept = next.clone();
            if let Some(keep) = &self.keep {
                // The thread ends only with this value.
                let _: Result<(), _> = keep.send(next);
            }
        }
    }

    /// What is to be told, once.
    pub fn trouble(&self) -> Option<PreferencesTrouble> {
        self.troubles.try_recv().ok()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.keep = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to write.
            let _: Result<(), _> = thread.join();
        }
    }
}

fn write(path: &Path, preferences: &Preferences, sets_aside: bool) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let text = toml::to_string(preferences).map_err(io::Error::other)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(b"# The preferences of Inzage. Nothing else is kept between two starts.\n")?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    if sets_aside && path.exists() {
        fs::rename(path, aside(path))?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A name beside the file that nothing has: `preferences.toml.bak`, then `preferences.toml.bak2` and on.
fn aside(path: &Path) -> PathBuf {
    let named = |n: u16| {
        let mut name = path.as_os_str().to_owned();
        name.push(if n == 1 { ".bak".to_owned() } else { format!(".bak{n}") });
        PathBuf::from(name)
    };
    (1..u16::MAX)
        .map(named)
        .find(|name| !name.exists())
        .unwrap_or_else(|| named(1))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use domain::Language;
    use std::sync::Arc;

    fn keeper(path: &Path, read: &Read) -> Keeper {
        Keeper::new(path.to_owned(), read, Arc::new(|| {})).unwrap()
    }

    fn in_french() -> Preferences {
        Preferences {
            language: Language::French,
            ..Preferences::default()
        }
    }

    fn files(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_change_is_there_at_the_next_start_and_without_one_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inzage/preferences.toml");
        let usual = Preferences::default();
        let mut first = keeper(&path, &read(&path));
        first.follow(&usual, &usual);
        drop(first);
        assert!(!path.exists(), "nothing was changed");
        let mut second = keeper(&path, &read(&path));
        second.follow(&usual, &in_french());
        drop(second);
        assert_eq!(read(&path).preferences, in_french());
        assert_eq!(
            files(&folder.path().join("inzage")),
            ["preferences.toml"],
            "nothing is left beside it"
        );
    }

    #[test]
    fn a_file_that_cannot_be_understood_is_left_until_something_changes_and_then_kept_beside_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.toml");
        for (text, line) in [
            (&b"language = \"fr\"\ntheme = \"pink\"\n"[..], 2),
            (b"language = \"fr\"\n\nname = \"x\"\n", 3),
            (b"text-size = 150\n", 1),
            (b"theme = \"dark\"\n\xff", 2),
        ] {
            let mut file = tempfile::NamedTempFile::new_in(folder.path()).unwrap();
            file.write_all(text).unwrap();
            file.persist(&path).unwrap();
            let found = read(&path);
            let broken = PreferencesTrouble::Broken {
                path: path.clone(),
                line,
            };
            assert_eq!(found.trouble, Some(broken));
            assert_eq!(found.preferences, Preferences::default());
            drop(keeper(&path, &found));
            assert_eq!(fs::read(&path).unwrap(), text, "it is left alone");
        }
        let mut keeper = keeper(&path, &read(&path));
        keeper.follow(&Preferences::default(), &in_french());
        drop(keeper);
        assert_eq!(files(folder.path()), ["preferences.toml", "preferences.toml.bak"]);
        assert_eq!(
            fs::read(folder.path().join("preferences.toml.bak")).unwrap(),
            b"theme = \"dark\"\n\xff"
        );
        assert_eq!(read(&path).preferences, in_french());
    }

    #[test]
    fn a_place_that_cannot_be_written_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        // A file stands where the folder should be: nobody, not even root, can write below it.
        let wall = folder.path().join("wall");
        tempfile::NamedTempFile::new_in(folder.path())
            .unwrap()
            .persist(&wall)
            .unwrap();
        let path = wall.join("preferences.toml");
        let mut keeper = keeper(&path, &Read::default());
        let usual = Preferences::default();
        keeper.follow(&usual, &in_french());
        keeper.follow(&in_french(), &usual);
        keeper.keep = None;
        keeper.thread.take().unwrap().join().unwrap();
        assert_eq!(keeper.trouble(), Some(PreferencesTrouble::NotKept { path }));
        assert_eq!(keeper.trouble(), None);
    }
}
