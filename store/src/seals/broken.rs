/// How a sealed ranking is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenSeal {
    /// The inputs or the ranking cannot be read.
    #[error("the sealed ranking of {name} cannot be read: {reason}")]
    Unreadable {
        /// Of which round.
        name: String,
        /// Why.
        reason: String,
    },
    /// The inputs do not have their hash.
    #[error("the inputs of the sealed ranking of {name} were changed")]
    Inputs {
        /// Of which round.
        name: String,
    },
    /// The ranking does not have its hash, or the inputs do not give it.
    #[error("the sealed ranking of {name} is not what its inputs give")]
    Ranking {
        /// Of which round.
        name: String,
    },
    /// The ledger has no record of this seal, or one of something else.
    #[error("the ledger does not know the sealed ranking of {name} as it is stored")]
    Record {
        /// Of which round.
        name: String,
    },
    /// The winners are not those that were sealed.
    #[error("the winners of {name} are not those that were sealed")]
    Winners {
        /// Of which round.
        name: String,
    },
    /// The awards are not those that were sealed.
    #[error("the awards of {name} are not those that were sealed")]
    Awards {
        /// Of which round.
        name: String,
    },
    /// The codes of the entries are not those that were sealed.
    #[error("the codes of the entries of {name} are not those that were sealed")]
    Codes {
        /// Of which round.
        name: String,
    },
    /// The ledger has no record of a signature, or one for another host.
    #[error("the ledger does not know the signature of {account} under the sealed ranking of {name}")]
    Signature {
        /// Of which round.
        name: String,
        /// Who is said to have signed.
        account: String,
    },
    /// A signature that the ledger knows is not there.
    #[error("the signature of {account} under the sealed ranking of {name} is in the ledger and nowhere else")]
    Unsigned {
        /// Of which round.
        name: String,
        /// Who has signed.
        account: String,
    },
    /// The points of a scorecard are not those that were sealed.
    #[error("the points of juror {juror} on entry {entry} are not those that were sealed for {name}")]
    Points {
        /// Of which round.
        name: String,
        /// Whose points.
        juror: String,
        /// On what.
        entry: String,
    },
    /// A bundle of another format.
    #[error("this is not a bundle that this program reads: {0}")]
    Format(String),
}
