/** An entry with the points that every one of its jurors gives, and the total of these by the changed rubric. */
export interface Entry {
  code: string;
  name: string;
  chinese: string;
  title: string;
  innovation: number;
  feasibility: number;
  total: string;
}

/** The best first. By the imported rubric, whose weights are equal, the second and the third would change places. */
export const ranking: Entry[] = [
  {
    code: "JT-02",
    name: "Tidewheel",
    chinese: "潮轮动力",
    title: "Turbines for slow rivers",
    innovation: 9,
    feasibility: 8.5,
    total: "8.80",
  },
  {
    code: "JT-04",
    name: "Quillmed",
    chinese: "羽医科技",
    title: "Painless needles from silk",
    innovation: 8,
    feasibility: 6.5,
    total: "7.40",
  },
  {
    code: "JT-05",
    name: "Fernlight",
    chinese: "蕨光照明",
    title: "Lamps that follow the plant",
    innovation: 5,
    feasibility: 10,
    total: "7.00",
  },
  {
    code: "JT-01",
    name: "Loamworks",
    chinese: "沃壤传感",
    title: "Soil sensors of mycelium",
    innovation: 7,
    feasibility: 6.5,
    total: "6.80",
  },
  {
    code: "JT-03",
    name: "Brickmoss",
    chinese: "苔砖建材",
    title: "Bricks that keep moss alive",
    innovation: 5,
    feasibility: 4,
    total: "4.60",
  },
];

/** Everything that names one of these entries. */
export const namesOf = (entries: Entry[]) =>
  entries.flatMap(({ code, name, chinese, title }) => [code, name, chinese, title]);

/** A juror who signs in with the password that the import made. */
export interface Juror {
  name: string;
  email: string;
}

export const jurors = {
  phone: { name: "Noor Verhelst", email: "noor@jury.example" },
  paper: { name: "Casimir Oyen", email: "casimir@jury.example" },
  keyboard: { name: "Shen Yulan", email: "yulan@jury.example" },
} satisfies Record<string, Juror>;

export const contest = { name: "Journey Trial", chinese: "全程试赛", slug: "journey-trial", code: "JT" };

const byCode = [...ranking].sort((one, other) => one.code.localeCompare(other.code));

/** The files of the import, by the label of their field. */
export const files: Record<string, string> = {
  "entries.csv": table(
    "entry,title,name,name_zh,language",
    byCode.map(({ code, title, name, chinese }) => [code, title, name, chinese, "en"]),
  ),
  "jurors.csv": table(
    "juror,name,email,languages,capacity",
    Object.values(jurors).map(({ name, email }, index) => [`J${index + 1}`, name, email, "en", "5"]),
  ),
  "criteria.csv": table("criterion,name,name_zh,weight,min,max,step", [
    ["inn", "Innovation", "创新性", "0.5", "0", "10", "1"],
    ["fea", "Feasibility", "可行性", "0.5", "0", "10", "1"],
  ]),
};

function table(header: string, rows: string[][]): string {
  return [header, ...rows.map((row) => row.join(","))].join("\n");
}
