//! Files as the tests have them, from which damaged ones are made.

pub const SCORES: &str = "entry,juror,criterion,score\nA,J1,idea,8\nA,J1,team,7\nA,J2,idea,7.5\nA,J2,team,7.5\nB,J1,idea,7\n\
    B,J1,team,7\nB,J3,idea,5.5\nB,J3,team,5\nC,J2,idea,6\nC,J2,team,6.5\nC,J3,idea,4.5\nC,J3,team,5\n";
pub const CRITERIA: &str = "criterion,weight,min,max,step\nidea,0.6,0,10,0.5\nteam,0.4,0,10,0.5\n";
pub const ENTRIES: &str = "entry,title,side\nA,Light,BE\nB,Wind,CN\nC,Rain,BE\nD,Snow,CN\n";
pub const JURORS: &str = "juror,name,side\nJ1,Li Wei,CN\nJ2,Anna,BE\nJ3,\"Lee, Ann\",BE\n";
pub const AFFINITY: &str = "entry,juror,affinity\nA,J1,0.9\nA,J2,0.5\nA,J3,0.1\nB,J1,0.8\nB,J2,0.6\nB,J3,0.2\nC,J1,0.7\n\
    C,J2,0.4\nC,J3,0.3\n";
pub const PAIRS: &str = "entry,juror\nA,J1\nC,J3\n";
pub const LOADS: &str = "juror,load\nJ1,1\nJ2,2\nJ3,3\n";
pub const CONTEST_ENTRIES: &str = "entry,title,title_zh,language,division,topics,nation,email\nA,Light,光,zh,Young,ai; ict,BEL,\n\
    B,Wind,,fr,Young,,,b@example.org\nC,Rain,,,,,CHN,\n";
pub const CONTEST_JURORS: &str = "\u{feff}juror,name,name_zh,email,languages,capacity,expertise,side,nation\n\
    J1,Li Wei,李伟,Li@example.org,zh;en,2,ai,CN,CHN\nJ2,Anna,,,,,,,\nJ3,Ben,,ben@example.org,nl,,,BE,\n";
pub const CONTEST_CRITERIA: &str =
    "criterion,weight,min,max,step,name_zh,description\nteam,0.4,0,10,0.5,团队,Who?\nidea,0.6,0,10,0.5,,\n";
pub const TEAM: &str =
    "entry,name,name_zh,role,affiliation,email\nA,Li Na,李娜,lead,KU Leuven,li@example.org\nB,Ann,,,,\n";
