//! An authenticator in software: it makes passkeys and answers challenges as a telephone would.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use uuid::Uuid;

/// Somebody is there, and has shown a finger.
const PRESENT_AND_VERIFIED: u8 = 0b101;
/// What is said of a new key follows.
const NEW_KEY: u8 = 0b100_0000;

/// A passkey, on the side of the person.
#[derive(Clone)]
pub struct Authenticator {
    /// How often it was used; authenticators that do not count stay at 0.
    pub counter: u32,
    /// What it says of who uses it: at first that somebody is there and has shown a finger.
    pub flags: u8,
    key: SigningKey,
    id: [u8; 32],
    handle: String,
}

impl Authenticator {
    /// Makes a passkey as the options ask for it; gives the answer of the browser that shows pages of `origin`.
    pub fn make(options: &str, origin: &str) -> (Self, String) {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        let key = SigningKey::from_slice(&random()).expect("a number below the order of the curve");
        let handle = options["user"]["id"].as_str().expect("the person has a handle").to_owned();
        let made = Self { counter: 1, flags: PRESENT_AND_VERIFIED, key, id: random(), handle };
        let client = client_data("webauthn.create", &options, origin);
        let rp = options["rp"]["id"].as_str().expect("a domain");
        let answer = json!({ "attestationObject": encoded(&made.attestation(rp)), "clientDataJSON": encoded(&client) });
        let answer = made.answer(&answer);
        (made, answer)
    }

    /// Answers a challenge.
    pub fn sign(&mut self, options: &str, origin: &str) -> String {
        let options: Value = serde_json::from_str(options).expect("options are JSON");
        let client = client_data("webauthn.get", &options, origin);
        self.counter += 1;
        let data = self.data(options["rpId"].as_str().expect("a domain"), self.flags);
        let signed = [data.clone(), sha256(&client).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        self.answer(&json!({
            "clientDataJSON": encoded(&client),
            "authenticatorData": encoded(&data),
            "signature": encoded(signature.to_der().as_bytes()),
            "userHandle": self.handle,
        }))
    }

    /// This key under the name of another one.
    pub fn says(&self, of: &Self) -> Self {
        Self { id: of.id, handle: of.handle.clone(), ..self.clone() }
    }

    /// What it calls its person.
    pub fn handle(&self) -> &str {
        &self.handle
    }

    fn answer(&self, response: &Value) -> String {
        let id = encoded(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }

    /// The authenticator data: hash of the domain, flags, counter.
    fn data(&self, rp: &str, flags: u8) -> Vec<u8> {
        [&sha256(rp.as_bytes())[..], &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// The attestation object without an attestation: CBOR of the format, nothing, and the data with the new key in it.
    fn attestation(&self, rp: &str) -> Vec<u8> {
        let point = self.key.verifying_key().to_encoded_point(false);
        let data = [
            self.data(rp, self.flags | NEW_KEY).as_slice(),
            &[0; 16],
            &[0, 32],
            &self.id,
            b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20",
            point.x().expect("a point").as_slice(),
            b"\x22\x58\x20",
            point.y().expect("a point").as_slice(),
        ]
        .concat();
        let length = u8::try_from(data.len()).expect("short data");
        [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".as_slice(), &[length], &data].concat()
    }
}

fn client_data(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
    let challenge = options["challenge"].as_str().expect("a challenge");
    format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#).into_bytes()
}

fn encoded(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    let digits = store::sha256_hex(bytes);
    let bytes = data_encoding::HEXLOWER.decode(digits.as_bytes()).expect("hexadecimal digits");
    bytes.try_into().expect("32 bytes")
}

fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    let (first, second) = bytes.split_at_mut(16);
    first.copy_from_slice(Uuid::new_v4().as_bytes());
    second.copy_from_slice(Uuid::new_v4().as_bytes());
    bytes
}
