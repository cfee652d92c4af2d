//! An empty window, built with the same eframe, features and renderer as the workbench: the measure of its first frame
//! (`benches/first_frame.rs`).

use std::process::ExitCode;

struct Empty {
    drawn: bool,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |_| ());
        if !self.drawn {
            self.drawn = true;
            #[expect(clippy::print_stderr, reason = "the bench waits for this line")]
            {
                eprintln!("first frame");
            }
        }
    }
}

fn main() -> ExitCode {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]);
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    match eframe::run_native("Empty", options, Box::new(|_| Ok(Box::new(Empty { drawn: false })))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
