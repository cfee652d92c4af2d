//! The one place that reads the system's clipboard: on an explicit paste into the field for a person's number.
//!
//! It never writes to it. What was read is cut to the length that a number can have with any separators, so that a whole
//! document in the clipboard does not come into the program, and it is overwritten when it is dropped.

use thiserror::Error;
use zeroize::Zeroizing;

/// The most characters that are taken over: eleven digits with separators and blanks around them.
const LONGEST: usize = 40;

/// Why nothing was pasted.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PasteError {
    /// The clipboard is empty or holds something other than text.
    #[error("the clipboard holds no text")]
    NoText,
    /// The text is longer than a number can be.
    #[error("the clipboard holds more than a number")]
    TooLong,
    /// The system gives no access to its clipboard.
    #[error("the clipboard cannot be read")]
    Unreadable,
}

/// Reads the text in the clipboard. It waits for the program that owns the text, so it is called away from the window's
/// own thread.
pub fn read_clipboard() -> Result<Zeroizing<String>, PasteError> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clipboard"
    )]
    let clipboard = arboard::Clipboard::new();
    let text = clipboard
        .and_then(|mut clipboard| clipboard.get_text())
        .map(Zeroizing::new);
    match text {
        Ok(text) => as_number(&text),
        Err(arboard::Error::ContentNotAvailable) => Err(PasteError::NoText),
        Err(_) => Err(PasteError::Unreadable),
    }
}

fn as_number(text: &str) -> Result<Zeroizing<String>, PasteError> {
    match text.trim() {
        "" => Err(PasteError::NoText),
        text if text.chars().count() > LONGEST => Err(PasteError::TooLong),
        text => Ok(Zeroizing::new(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_in_the_clipboard_does_not_come_in() {
        assert_eq!(as_number(" 85.67.30-001.92\n").unwrap().as_str(), "85.67.30-001.92");
        assert_eq!(as_number(" \n"), Err(PasteError::NoText));
        assert_eq!(as_number(&"1".repeat(41)), Err(PasteError::TooLong));
    }
}
