//! The server's certificate and its TLS settings: TLS 1.3 and HTTP/2, nothing older.
//!
//! The certificate is signed by its own key and meant for training: the client trusts exactly this one. A server that
//! keeps its data keeps its certificate too, until the day it runs out.

use std::net::IpAddr;
use std::sync::Arc;

use chrono::{Datelike, Days, Months, NaiveDate};
use rcgen::{CertificateParams, DnType, ExtendedKeyUsagePurpose, KeyPair, KeyUsagePurpose};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::folder::{Folder, FolderError};

/// The file in the data folder with the public certificate.
pub(crate) const CERTIFICATE_FILE: &str = "certificate.pem";
const KEY_FILE: &str = "certificate.key";
/// A line before the certificate that says how long it is good; PEM readers skip it.
const UNTIL: &str = "valid until ";

/// Why there is no certificate.
#[derive(Debug, Error)]
pub enum TlsError {
    /// It cannot be made.
    #[error("the certificate cannot be made: {0}")]
    Make(#[from] rcgen::Error),
    /// It cannot be kept.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// What was kept is no certificate with its key.
    #[error("the kept certificate cannot be used: {0}")]
    Kept(String),
    /// The TLS library refuses it.
    #[error("the certificate is refused: {0}")]
    Refused(#[from] rustls::Error),
}

/// A certificate and its secret key, both in PEM.
pub(crate) struct Certificate {
    pub(crate) pem: String,
    key: Zeroizing<String>,
}

impl Certificate {
    /// The kept certificate when there is one that is still good on this day, else a new one, which is kept.
    pub(crate) fn kept_or_new(folder: Option<&Folder>, address: IpAddr, today: NaiveDate) -> Result<Self, TlsError> {
        let Some(folder) = folder else {
            return Ok(Self::new(address, today)?.0);
        };
        if let (Some(text), Some(key)) = (folder.read(CERTIFICATE_FILE)?, folder.read(KEY_FILE)?) {
            let (first, pem) = text.split_once('\n').unwrap_or_default();
            let until = first.strip_prefix(UNTIL).and_then(|day| day.parse::<NaiveDate>().ok());
            if until.is_some_and(|until| today < until) {
                return Ok(Self {
                    pem: pem.to_owned(),
                    key: Zeroizing::new(key),
                });
            }
        }
        let (new, until) = Self::new(address, today)?;
        folder.write(KEY_FILE, &new.key)?;
        folder.write(CERTIFICATE_FILE, &format!("{UNTIL}{until}\n{}", new.pem))?;
        Ok(new)
    }

    /// A new one for this machine and address, good from the day before for a year.
    fn new(address: IpAddr, today: NaiveDate) -> Result<(Self, NaiveDate), rcgen::Error> {
        let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()];
        if !address.is_unspecified() && !names.contains(&address.to_string()) {
            names.push(address.to_string());
        }
        let from = today - Days::new(1);
        let until = today + Months::new(12);
        let mut params = CertificateParams::new(names)?;
        params
            .distinguished_name
            .push(DnType::CommonName, "Inzage training server");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let moment = |day: NaiveDate| rcgen::date_time_ymd(day.year(), day.month() as u8, day.day() as u8);
        (params.not_before, params.not_after) = (moment(from), moment(until));
        let key = KeyPair::generate()?;
        let pem = params.self_signed(&key)?.pem();
        Ok((
            Self {
                pem,
                key: Zeroizing::new(key.serialize_pem()),
            },
            until,
        ))
    }

    /// The settings of a TLS server that shows this certificate.
    pub(crate) fn server_config(&self) -> Result<ServerConfig, TlsError> {
        let broken = |error: rustls::pki_types::pem::Error| TlsError::Kept(error.to_string());
        let certificate = CertificateDer::from_pem_slice(self.pem.as_bytes()).map_err(broken)?;
        let key = PrivateKeyDer::from_pem_slice(self.key.as_bytes()).map_err(broken)?;
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])?
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)?;
        config.alpn_protocols = vec![b"h2".to_vec()];
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_certificate_is_kept_until_it_runs_out() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        let on = |today: &str| Certificate::kept_or_new(Some(&folder), HERE, day(today)).unwrap();
        let first = on("2026-01-10");
        assert!(first.server_config().is_ok());
        let next = on("2027-01-09");
        assert_eq!(first.pem, next.pem);
        assert!(next.server_config().is_ok());
        assert_ne!(first.pem, on("2027-01-10").pem);
    }

    #[test]
    fn a_kept_key_that_is_none_is_told_and_not_replaced() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        Certificate::kept_or_new(Some(&folder), HERE, day("2026-01-10")).unwrap();
        folder.write(KEY_FILE, "nothing").unwrap();
        let kept = Certificate::kept_or_new(Some(&folder), HERE, day("2026-01-10")).unwrap();
        assert!(matches!(kept.server_config(), Err(TlsError::Kept(_))));
    }

    #[test]
    fn a_server_in_memory_has_its_own_certificate_each_time() {
        let new = || Certificate::kept_or_new(None, HERE, day("2026-01-10")).unwrap();
        assert_ne!(new().pem, new().pem);
        assert!(new().pem.starts_with("-----BEGIN CERTIFICATE-----"));
    }
}
