-- the tables that the form designer made, and the two that the office system keeps for itself; H2 and PostgreSQL understand both
CREATE TABLE IF NOT EXISTS formtable_main_9 (
  owner VARCHAR(40) PRIMARY KEY,
  version INTEGER NOT NULL,
  status VARCHAR(10) NOT NULL,
  saved_at TIMESTAMP NOT NULL,
  field0001 VARCHAR(200), field0002 VARCHAR(200), field0003 VARCHAR(200), field0006 VARCHAR(60000),
  field0007 VARCHAR(60000), field0008 VARCHAR(60000), field0011 VARCHAR(200), field0012 VARCHAR(200),
  field0013 VARCHAR(200), field0014 VARCHAR(200), field0015 VARCHAR(200), field0016 VARCHAR(200),
  field0017 VARCHAR(200), field0018 VARCHAR(200), field0019 VARCHAR(200), field0020 VARCHAR(200),
  field0031 VARCHAR(200), field0032 VARCHAR(200), field0033 VARCHAR(200), field0034 VARCHAR(200),
  field0035 VARCHAR(200), field0036 VARCHAR(200), field0037 VARCHAR(200), field0038 VARCHAR(200),
  field0039 VARCHAR(200), field0040 VARCHAR(200), field0041 VARCHAR(200), field0042 VARCHAR(200),
  field0043 VARCHAR(200), field0044 VARCHAR(200), field0045 VARCHAR(200)
);

CREATE TABLE IF NOT EXISTS formtable_main_9_dt1 (
  owner VARCHAR(40) NOT NULL REFERENCES formtable_main_9 (owner),
  row_number_on_page INTEGER NOT NULL,
  field0101 VARCHAR(200), field0102 VARCHAR(200), field0103 VARCHAR(200), field0104 VARCHAR(200),
  field0105 VARCHAR(200), field0106 VARCHAR(200), field0107 VARCHAR(200), field0108 VARCHAR(200),
  PRIMARY KEY (owner, row_number_on_page)
);

CREATE TABLE IF NOT EXISTS report_explanation (
  owner VARCHAR(40) NOT NULL REFERENCES formtable_main_9 (owner),
  rule_id VARCHAR(40) NOT NULL,
  field VARCHAR(200) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  explained_at TIMESTAMP NOT NULL
);

CREATE TABLE IF NOT EXISTS report_submission (
  owner VARCHAR(40) NOT NULL REFERENCES formtable_main_9 (owner),
  submitted_at TIMESTAMP NOT NULL
);
