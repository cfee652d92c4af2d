//! For Windows: puts the icon, the version and the manifest into `inzage.exe`. Elsewhere there is nothing to do.

use std::{env, io};

const ICON: &str = "../../assets/icons/inzage.ico";
const MANIFEST: &str = "../../packaging/windows/inzage.manifest";

fn main() -> io::Result<()> {
    // Also elsewhere: without a word about files, cargo would run this again at every change.
    for file in ["build.rs", ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={file}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return Ok(());
    }
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    winresource::WindowsResource::new()
        .set("ProductName", "Inzage")
        .set("FileDescription", "Inzage")
        .set("OriginalFilename", "inzage.exe")
        .set("InternalName", "inzage")
        .set("LegalCopyright", "EUPL-1.2")
        .set_icon(&format!("{folder}/{ICON}"))
        .set_manifest_file(&format!("{folder}/{MANIFEST}"))
        .compile_for("inzage")
}
