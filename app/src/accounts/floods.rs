//! How much one network may ask for, whomever it asks about: one machine neither writes to a whole town nor tries one
//! password on every account. Who is waited for one by one is counted by [`store::sign_ins`].

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::{DefaultKeyedRateLimiter, Quota};

/// Letters that a network causes at once, and the time until it may cause one more. A university that hands in on the last
/// evening is one network, and so is a hall full of jurors.
const LETTERS: (u32, Duration) = (300, Duration::from_secs(5));
/// Passwords that a network tries at once, and the time until it may try one more.
const PASSWORDS: (u32, Duration) = (600, Duration::from_millis(500));

/// What the networks have asked for lately; it is forgotten with the program.
#[derive(Clone)]
pub struct Floods(Arc<[DefaultKeyedRateLimiter<IpAddr>; 2]>);

impl Default for Floods {
    fn default() -> Self {
        Self(Arc::new([LETTERS, PASSWORDS].map(|of| DefaultKeyedRateLimiter::keyed(quota(of)))))
    }
}

impl Floods {
    /// Counts a letter; whether the network of this address may cause it.
    pub fn letter(&self, address: &str) -> bool {
        passes(&self.0[0], address)
    }

    /// Counts a password; whether the network of this address may try it.
    pub fn password(&self, address: &str) -> bool {
        passes(&self.0[1], address)
    }

    /// Forgets the networks that have asked for nothing of late.
    pub fn sweep(&self) {
        self.0.iter().for_each(DefaultKeyedRateLimiter::retain_recent);
    }
}

fn quota((burst, period): (u32, Duration)) -> Quota {
    let burst = NonZeroU32::new(burst).expect("a network may ask for something");
    Quota::with_period(period).expect("the period is not nought").allow_burst(burst)
}

/// An address that is none, as a proxy may send it, counts as one network.
fn passes(limiter: &DefaultKeyedRateLimiter<IpAddr>, address: &str) -> bool {
    limiter.check_key(&network(address.parse().unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED)))).is_ok()
}

/// Whoever has one address of version 6 has the other 2⁶⁴ of its network, too.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_stopped_and_another_is_not() {
        let floods = Floods::default();
        let of_one = (0..=u16::MAX).map(|host| format!("2001:db8::{host:x}"));
        let passed = of_one.take_while(|address| floods.letter(address)).count();
        assert!((300..400).contains(&passed), "{passed}");
        assert!(floods.letter("2001:db8:0:1::1") && floods.letter("192.0.2.1") && floods.password("2001:db8::1"));
        assert_eq!(
            network("::ffff:192.0.2.1".parse().expect("an address")),
            network("192.0.2.1".parse().expect("one"))
        );
        assert!(floods.letter("unknown"));
        floods.sweep();
        assert!(!floods.letter("2001:db8::1"), "what is of late is kept");
    }
}
