//! The shapes of what a user does beside consulting.

use domain::deliberation::NoticeKind;
use domain::wire::AttentionKind;
use serde_json::json;

use super::{Named, count, day, list, named, object, one_of, or_null, reference, text, uuid};

pub(super) fn directory() -> Named {
    let registration = [
        ("id", uuid()),
        ("deliberation", text()),
        ("ssin", reference("Ssin")),
        ("quality", text()),
        ("begin", day()),
    ];
    let entry = [
        ("id", uuid()),
        ("ssin", reference("Ssin")),
        ("inscription", reference("Inscription")),
    ];
    let kinds = [
        AttentionKind::PastDue,
        AttentionKind::EndsSoon,
        AttentionKind::Duplicate,
        AttentionKind::Overlap,
    ];
    let rule = [
        ("ends-within-days", count()),
        ("open-for-years", or_null(count())),
        ("paragraph", or_null(reference("Paragraph"))),
    ];
    let review = [
        ("rule", reference("ReviewRule")),
        ("attention", list(reference("Attention"))),
        ("attention-left-out", count()),
        ("entries", list(reference("DirectoryEntry"))),
        ("page", count()),
        ("total", count()),
    ];
    named([
        ("Registration", object(&registration, &[("end", day())])),
        (
            "Registered",
            object(
                &[
                    ("entry", reference("DirectoryEntry")),
                    ("overlaps", list(reference("DirectoryEntry"))),
                ],
                &[],
            ),
        ),
        ("DirectoryEntry", object(&entry, &[])),
        ("Ending", object(&[("inscription", uuid()), ("end", day())], &[])),
        (
            "ReviewRequest",
            object(
                &[("deliberation", text())],
                &[("ssin", reference("Ssin")), ("page", count())],
            ),
        ),
        ("ReviewRule", object(&rule, &[])),
        (
            "Attention",
            object(
                &[("kind", one_of(&kinds)), ("entries", list(reference("DirectoryEntry")))],
                &[],
            ),
        ),
        ("Review", object(&review, &[])),
    ])
}

pub(super) fn cases() -> Named {
    let kinds = [
        NoticeKind::Death,
        NoticeKind::Number,
        NoticeKind::Address,
        NoticeKind::CorrectedDeclaration,
    ];
    let notice = [
        ("id", uuid()),
        ("deliberation", text()),
        ("case", reference("CaseReference")),
        ("kind", one_of(&kinds)),
        ("on", day()),
        ("paragraphs", list(reference("Paragraph"))),
    ];
    named([
        // The other members depend on the fault: days, roles, qualities, an id.
        (
            "ActFault",
            json!({"type": "object", "properties": {"fault": text()}, "required": ["fault"]}),
        ),
        ("Declaration", object(&[("deliberation", text())], &[])),
        ("Notice", object(&notice, &[])),
        ("Notices", object(&[("notices", list(reference("Notice")))], &[])),
        (
            "CloseCase",
            object(&[("deliberation", text()), ("case", reference("CaseReference"))], &[]),
        ),
    ])
}
