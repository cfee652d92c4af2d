//! The assets are compiled into the crate; a new or changed file among them means a new build.

fn main() {
    for folder in ["catalogue", "codelists", "deliberations", "parameters"] {
        println!("cargo::rerun-if-changed=../../assets/{folder}");
    }
}
