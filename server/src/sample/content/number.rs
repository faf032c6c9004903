use judging::decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// Reads a TOML integer or float as an exact decimal: a float by the shortest decimal text that stands for it, which is
/// how it was written.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = match toml::Value::deserialize(deserializer)? {
        toml::Value::Integer(whole) => whole.to_string(),
        toml::Value::Float(number) => number.to_string(),
        other => return Err(D::Error::custom(format!("{other} is not a number"))),
    };
    Decimal::parse(&text).map_err(|error| D::Error::custom(format!("{text}: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Row {
        #[serde(deserialize_with = "read")]
        number: Decimal,
    }

    #[test]
    fn integers_and_floats_are_what_was_written() {
        let read = |text: &str| toml::from_str::<Row>(&format!("number = {text}")).map(|row| row.number.to_string());
        assert_eq!(read("10").as_deref(), Ok("10"));
        assert_eq!(read("0.3").as_deref(), Ok("0.3"));
        assert_eq!(read("6.5").as_deref(), Ok("6.5"));
        assert!(read("0.0000001").unwrap_err().to_string().contains("at most 6 decimals"));
        assert!(read("\"ten\"").unwrap_err().to_string().contains("is not a number"));
    }
}
