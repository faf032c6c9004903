//! How a calibration finds the variances of its effects, as a field of a form.

use judging::ranking::{INTEGRATED_ENTRIES, INTEGRATED_JURORS, Method, Variance};
use leptos::prelude::*;

use super::controls::select;
use crate::flash::Flash;
use crate::t;
use crate::words::Words;

/// Reads the field: by the size of the jury where nothing else is chosen.
pub fn read_variance(word: &str) -> Variance {
    match word {
        "reml" => Variance::Reml,
        "integrate" => Variance::Integrate,
        _ => Variance::Auto,
    }
}

/// The field, with what it is for; `method` is what is stored.
pub fn variance_field(words: Words, on: (&'static str, &Flash), method: Option<&Method>) -> AnyView {
    let stored = match method {
        Some(Method::Calibrated { variance }) => *variance,
        _ => Variance::Auto,
    };
    let (jurors, entries) = (INTEGRATED_JURORS, INTEGRATED_ENTRIES);
    let options = [
        (Variance::Auto.key(), t!(words, "variance-auto", jurors = jurors, entries = entries)),
        (Variance::Integrate.key(), t!(words, "variance-integrate")),
        (Variance::Reml.key(), t!(words, "variance-reml")),
    ];
    view! {
        {select(words, on, "variance", t!(words, "variance-label"), &options, stored.key())}
        <p class="hint">{t!(words, "variance-hint")}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_read_back_and_no_choice_goes_by_the_size_of_the_jury() {
        let all = [Variance::Auto, Variance::Integrate, Variance::Reml];
        assert_eq!(all.map(|one| read_variance(one.key())), all);
        assert_eq!(["", "dense"].map(read_variance), [Variance::Auto; 2]);
    }
}
