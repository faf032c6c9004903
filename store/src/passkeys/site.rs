//! Where passkeys are made for.

use webauthn_rp::request::{AsciiDomain, RpId};

/// The site that passkeys belong to: its domain, and the origin of the pages that ask for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub(super) rp: RpId,
    pub(super) origin: String,
}

impl Site {
    /// The site at an address such as `https://awards.example.org`. `None` where browsers make no passkeys: at an IP
    /// address, and without TLS anywhere but on the own machine.
    pub fn at(address: &str) -> Option<Self> {
        let address = address.to_ascii_lowercase();
        let (scheme, rest) = address.split_once("://")?;
        let place = rest.split(['/', '?', '#']).next()?;
        let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
        let own_machine = host == "localhost" || host.ends_with(".localhost");
        let usual = match scheme {
            "https" => "443",
            "http" if own_machine => "80",
            _ => return None,
        };
        let letters = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'));
        let numbers = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
        let port = port.filter(|port| *port != usual);
        if !letters || numbers || port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return None;
        }
        let origin = port.map_or_else(|| format!("{scheme}://{host}"), |port| format!("{scheme}://{host}:{port}"));
        Some(Self { rp: RpId::Domain(AsciiDomain::try_from(host.to_owned()).ok()?), origin })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_has_a_domain_and_is_safe() {
        let found = |address: &str| Site::at(address).map(|site| (String::from(site.rp), site.origin));
        let site = |domain: &str, origin: &str| Some((domain.to_owned(), origin.to_owned()));
        for (address, expected) in [
            ("https://awards.example.org", site("awards.example.org", "https://awards.example.org")),
            ("HTTPS://Awards.example.org:443/", site("awards.example.org", "https://awards.example.org")),
            ("https://awards.example.org:8443", site("awards.example.org", "https://awards.example.org:8443")),
            ("http://localhost:3000", site("localhost", "http://localhost:3000")),
            ("http://localhost:80", site("localhost", "http://localhost")),
            ("http://127.0.0.1:3000", None),
            ("https://127.0.0.1", None),
            ("https://[::1]:3000", None),
            ("http://awards.example.org", None),
            ("http://localhost.example.org", None),
            ("https://somebody@awards.example.org", None),
            ("https://awards.example.org:port", None),
            ("https://金榜.example", None),
            ("https://", None),
            ("localhost", None),
        ] {
            assert_eq!(found(address), expected, "{address}");
        }
    }
}
