//! Everything that the assets say, read once at the start of a program.

use crate::assets::{AssetError, Assets};
use crate::catalogue::Catalogue;
use crate::deliberation::Deliberation;
use crate::parameters::Parameters;

/// The catalogue and the deliberations, checked against each other, and the parameters of the checks.
#[derive(Clone, Debug)]
pub struct Knowledge {
    /// Sources, blocks, fields and code lists.
    pub catalogue: Catalogue,
    /// The deliberations, sorted by number.
    pub deliberations: Vec<Deliberation>,
    /// What the computed checks reckon with.
    pub parameters: Parameters,
}

impl Knowledge {
    /// Reads and checks all assets; the first mistake ends it.
    pub fn read(assets: &Assets) -> Result<Self, AssetError> {
        let catalogue = Catalogue::read(assets)?;
        let deliberations = assets
            .in_folder("deliberations")
            .map(|file| Deliberation::read(file, &catalogue))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            catalogue,
            deliberations,
            parameters: Parameters::read(assets)?,
        })
    }

    /// The deliberation with this number, such as `23/166`.
    pub fn deliberation(&self, number: &str) -> Option<&Deliberation> {
        self.deliberations
            .iter()
            .find(|deliberation| deliberation.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_assets_that_are_compiled_in_hold_no_mistake() {
        let knowledge = Knowledge::read(&Assets::embedded()).unwrap();
        assert!(knowledge.deliberation("23/166").is_some());
    }
}
