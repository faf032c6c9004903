//! What pages share: the frame around them, both scripts of a text, notices, fields.

mod area;
mod deck;
mod field;
mod frame;
mod further;
mod ground;
mod host_row;
mod notice;
mod page;
mod pager;
mod script;
mod share;
mod shell;
mod text;
mod texts;
mod wechat;

pub use area::{AreaField, TextArea};
pub use deck::Deck;
pub use field::{Field, fault_words};
pub use frame::{Crumb, Frame, Moment};
pub use further::further;
pub use ground::{Ground, edition_of, ground};
pub use host_row::{Asked, host_row};
pub use notice::{flash_notice, refusal_words};
pub use page::{page, percent_encode, send_on};
pub use pager::pager_links;
pub use script::{IslandScript, small_script};
pub use share::{Shared, share_tags};
pub use shell::shell;
pub use text::{both_scripts, escaped, heading, plain, second, western};
pub use texts::Texts;
pub use wechat::in_wechat;
