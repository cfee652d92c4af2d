//! Which server is talked to, and how it is recognised.
//!
//! Nothing here connects. The transport builds its TLS settings from it; the workbench fills it in at start.

use std::fmt;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ClientConfig, Resumption};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, DigitallySignedStruct, Error, SignatureScheme};

use crate::ConnectError;

/// A server, and what it must be before it is talked to.
#[derive(Clone)]
pub struct Endpoint {
    /// Its address: `https://host:port`, and nothing after it.
    pub url: String,
    /// Its certificate, as one PEM block. Exactly this one is trusted, whoever signed it.
    pub certificate: Vec<u8>,
    /// The digest of our own catalogue and deliberations: SHA-256 in hexadecimal. The server must work with the same.
    pub knowledge: String,
    /// Whether it must serve fictitious people only (`Some(true)`) or real ones (`Some(false)`).
    pub training: Option<bool>,
}

/// The certificate is public, and long.
impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("url", &self.url)
            .field("training", &self.training)
            .finish_non_exhaustive()
    }
}

impl Endpoint {
    /// The address without a slash at its end, when it has the form of one: HTTPS, a host, perhaps a port, nothing else.
    pub(crate) fn base(&self) -> Result<String, ConnectError> {
        let url = reqwest::Url::parse(&self.url).map_err(|_error| ConnectError::BadAddress)?;
        let bare = url.scheme() == "https"
            && url.has_host()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !bare {
            return Err(ConnectError::BadAddress);
        }
        Ok(url.as_str().trim_end_matches('/').to_owned())
    }

    /// The port that is connected to, when the address has the form of one.
    pub fn port(&self) -> Option<u16> {
        self.base().ok()?;
        reqwest::Url::parse(&self.url).ok()?.port_or_known_default()
    }

    /// TLS 1.3 with HTTP/2 inside, towards the holder of this one certificate.
    pub(crate) fn tls(&self) -> Result<ClientConfig, ConnectError> {
        let provider = Arc::new(ring::default_provider());
        let verifier = ExactlyThis::read(&self.certificate, &provider)?;
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|_error| ConnectError::BadCertificate)?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        config.alpn_protocols = vec![b"h2".to_vec()];
        // A resumed session shows no certificate; every connection has to.
        config.resumption = Resumption::disabled();
        Ok(config)
    }
}

/// Accepts one end-entity certificate and no other.
///
/// An organisation hands out the server's certificate together with the program, so there is no authority to ask: the
/// bytes are the same or they are not. That is narrower than a chain, which would let in whatever the same authority
/// signs next. Because the bytes decide, the host name in the certificate and its last day add nothing and are not looked
/// at. That the other side holds the private key is still proved by its signature over the handshake, which the crypto
/// provider verifies: a copied certificate alone gets nobody in.
#[derive(Debug)]
struct ExactlyThis {
    certificate: CertificateDer<'static>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl ExactlyThis {
    fn read(pem: &[u8], provider: &CryptoProvider) -> Result<Self, ConnectError> {
        let mut blocks = CertificateDer::pem_slice_iter(pem);
        let (Some(Ok(certificate)), None) = (blocks.next(), blocks.next()) else {
            return Err(ConnectError::BadCertificate);
        };
        ParsedCertificate::try_from(&certificate).map_err(|_error| ConnectError::BadCertificate)?;
        Ok(Self {
            certificate,
            algorithms: provider.signature_verification_algorithms,
        })
    }
}

impl ServerCertVerifier for ExactlyThis {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if *shown == self.certificate {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(
                CertificateError::ApplicationVerificationFailure,
            ))
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls12_signature(message, certificate, signature, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        rustls::crypto::verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(url: &str, certificate: &[u8]) -> Endpoint {
        Endpoint {
            url: url.into(),
            certificate: certificate.into(),
            knowledge: String::new(),
            training: None,
        }
    }

    #[test]
    fn an_address_is_https_a_host_and_a_port_and_nothing_more() {
        for (url, base) in [
            ("https://inzage.example", "https://inzage.example"),
            ("https://127.0.0.1:8443/", "https://127.0.0.1:8443"),
            ("https://[::1]:8443", "https://[::1]:8443"),
        ] {
            assert_eq!(endpoint(url, b"").base().as_deref(), Ok(base));
        }
        for url in [
            "",
            "inzage.example",
            "http://inzage.example",
            "https://",
            "https://inzage.example/v1",
            "https://inzage.example/?a=b",
            "https://inzage.example/#a",
            "https://user:secret@inzage.example",
            "https://inzage.example:99999",
        ] {
            assert_eq!(endpoint(url, b"").base(), Err(ConnectError::BadAddress), "{url}");
        }
    }

    #[test]
    fn the_trusted_certificate_is_exactly_one_that_can_be_read() {
        let pem = || {
            let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
            made.cert.pem()
        };
        assert!(endpoint("", pem().as_bytes()).tls().is_ok());
        let garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        for text in [
            String::new(),
            "text".into(),
            garbage.into(),
            pem() + &pem(),
            pem().replace("-----END", ""),
        ] {
            assert_eq!(
                endpoint("", text.as_bytes()).tls().map(|_| ()),
                Err(ConnectError::BadCertificate)
            );
        }
    }

    #[test]
    fn printing_an_endpoint_does_not_spread_its_certificate() {
        assert!(!format!("{:?}", endpoint("https://a", b"PEM")).contains("certificate"));
    }
}
