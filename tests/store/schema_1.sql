BEGIN TRANSACTION;
CREATE TABLE amounts (
	fact INTEGER NOT NULL, 
	field VARCHAR(40) NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	unit VARCHAR(100), 
	per VARCHAR(100), 
	bound VARCHAR(10) NOT NULL, 
	low FLOAT, 
	high FLOAT, 
	PRIMARY KEY (fact, field), 
	FOREIGN KEY(fact) REFERENCES facts (seq)
);
INSERT INTO "amounts" VALUES(1,'value','money','USD',NULL,'exact',77000000.0,77000000.0);
INSERT INTO "amounts" VALUES(2,'value','money','USD',NULL,'exact',78000000.0,78000000.0);
CREATE TABLE blocks (
	"key" BIGINT NOT NULL, 
	day INTEGER NOT NULL, 
	fact INTEGER NOT NULL, 
	PRIMARY KEY ("key", day, fact), 
	FOREIGN KEY(fact) REFERENCES facts (seq)
)
 WITHOUT ROWID

;
INSERT INTO "blocks" VALUES(-2572977331861323181,737699,1);
INSERT INTO "blocks" VALUES(-2572977331861323181,737700,2);
INSERT INTO "blocks" VALUES(682312769777830992,737699,1);
INSERT INTO "blocks" VALUES(682312769777830992,737700,2);
INSERT INTO "blocks" VALUES(4437376799493687090,737911,3);
INSERT INTO "blocks" VALUES(6559562366937480170,737699,1);
INSERT INTO "blocks" VALUES(6559562366937480170,737700,2);
CREATE TABLE claims (
	seq INTEGER NOT NULL, 
	id VARCHAR(40) NOT NULL, 
	type VARCHAR(20) NOT NULL, 
	facts INTEGER NOT NULL, 
	origins INTEGER NOT NULL, 
	conflicts INTEGER NOT NULL, 
	learnt DATETIME NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "claims" VALUES(1,'claim:0f250fa3c8e54e3245784e279239dd77','deal',2,2,1,'2026-11-21 07:09:23.593031');
INSERT INTO "claims" VALUES(2,'claim:7780d72a523330e99eabb5993e371d9d','factory',0,0,0,'2026-11-21 07:09:23.593031');
CREATE TABLE decisions (
	seq INTEGER NOT NULL, 
	id VARCHAR(40) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	"by" TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	learnt DATETIME NOT NULL, 
	data TEXT NOT NULL, 
	undone DATETIME, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "decisions" VALUES(1,'decision:76634bcb9a2808ae44bbe198','retract','Ana','a hoax','2026-11-21 07:09:23.640504','2026-11-21 07:09:23.640957','{"fact": "fact:7780d72a523330e99eabb5993e371d9d"}',NULL);
CREATE TABLE documents (
	seq INTEGER NOT NULL, 
	id VARCHAR(80) NOT NULL, 
	text TEXT NOT NULL, 
	learnt DATETIME NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "documents" VALUES(1,'sha256:f5fab31c60424c38c25d01b1b31d6e78af1d2e16b5143bf1a1697aac223209b5','Daily A has learnt on 2020-10-01 that Turkey sold drones to Azerbaijan for $77 million.','2026-11-21 07:09:23.550318');
INSERT INTO "documents" VALUES(2,'sha256:ffb442d1c873845b9c7b5fa5744758b1221783349f0d117cb0070b3a4b92b6f6','Daily B has learnt on 2020-10-02 that Turkey sold drones to Azerbaijan for $78 million.','2026-11-21 07:09:23.550318');
INSERT INTO "documents" VALUES(3,'sha256:f1bb246785301232455af67993f03cce07f6e9e9002912e082636a0837637e71','Acme opened its plant in Baku.','2026-11-21 07:09:23.550318');
CREATE TABLE evidence (
	fact INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	stop INTEGER NOT NULL, 
	PRIMARY KEY (fact, number), 
	FOREIGN KEY(fact) REFERENCES facts (seq)
);
INSERT INTO "evidence" VALUES(1,0,'',0,87);
INSERT INTO "evidence" VALUES(2,0,'',0,87);
INSERT INTO "evidence" VALUES(3,0,'',0,30);
CREATE TABLE factlib_schema (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "factlib_schema" VALUES(1);
CREATE TABLE facts (
	seq INTEGER NOT NULL, 
	id VARCHAR(40) NOT NULL, 
	document INTEGER NOT NULL, 
	type VARCHAR(20) NOT NULL, 
	kind VARCHAR(20), 
	status VARCHAR(20), 
	denied BOOLEAN NOT NULL, 
	hypothetical BOOLEAN NOT NULL, 
	held_from DATE, 
	held_until DATE, 
	published DATE, 
	data TEXT NOT NULL, 
	sketch TEXT NOT NULL, 
	learnt DATETIME NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
INSERT INTO "facts" VALUES(1,'fact:0f250fa3c8e54e3245784e279239dd77',1,'deal','sale',NULL,0,0,NULL,NULL,'2020-10-01','{"type":"deal","schema_version":1,"provenance":{"document":"sha256:f5fab31c60424c38c25d01b1b31d6e78af1d2e16b5143bf1a1697aac223209b5","span":{"start":0,"end":87},"spans":[{"start":0,"end":87}],"quote":"Daily A has learnt on 2020-10-01 that Turkey sold drones to Azerbaijan for $77 million.","prefix":"","suffix":"","fields":{},"method":"by hand","publisher":"Daily A","published":"2020-10-01"},"denied":false,"hypothetical":false,"kind":"sale","sellers":[{"name":"Turkey","canonical":"Türkiye","kind":"country","country":"TR"}],"buyers":[{"name":"Azerbaijan","canonical":"Azerbaijan","kind":"country","country":"AZ"}],"partners":[],"items":[{"name":"drones"}],"value":{"kind":"money","value":"77000000","bound":"exact","unit":"USD","text":"$77 million","span":{"start":0,"end":11}}}','["deal","supply",{"sellers":[["T\u00fcrkiye","country","TR"]],"buyers":[["Azerbaijan","country","AZ"]],"partners":[]},["drone"],[],null,null,null,737699,["money 7.7E+7 USD"]]','2026-11-21 07:09:23.550318');
INSERT INTO "facts" VALUES(2,'fact:3f809c63389e9a5954aca0e6eb919294',2,'deal','sale',NULL,0,0,NULL,NULL,'2020-10-02','{"type":"deal","schema_version":1,"provenance":{"document":"sha256:ffb442d1c873845b9c7b5fa5744758b1221783349f0d117cb0070b3a4b92b6f6","span":{"start":0,"end":87},"spans":[{"start":0,"end":87}],"quote":"Daily B has learnt on 2020-10-02 that Turkey sold drones to Azerbaijan for $78 million.","prefix":"","suffix":"","fields":{},"method":"by hand","publisher":"Daily B","published":"2020-10-02"},"denied":false,"hypothetical":false,"kind":"sale","sellers":[{"name":"Turkey","canonical":"Türkiye","kind":"country","country":"TR"}],"buyers":[{"name":"Azerbaijan","canonical":"Azerbaijan","kind":"country","country":"AZ"}],"partners":[],"items":[{"name":"drones"}],"value":{"kind":"money","value":"78000000","bound":"exact","unit":"USD","text":"$78 million","span":{"start":0,"end":11}}}','["deal","supply",{"sellers":[["T\u00fcrkiye","country","TR"]],"buyers":[["Azerbaijan","country","AZ"]],"partners":[]},["drone"],[],null,null,null,737700,["money 7.8E+7 USD"]]','2026-11-21 07:09:23.550318');
INSERT INTO "facts" VALUES(3,'fact:7780d72a523330e99eabb5993e371d9d',3,'factory','plant','operational',0,0,NULL,NULL,'2021-05-01','{"type":"factory","schema_version":1,"provenance":{"document":"sha256:f1bb246785301232455af67993f03cce07f6e9e9002912e082636a0837637e71","span":{"start":0,"end":30},"spans":[{"start":0,"end":30}],"quote":"Acme opened its plant in Baku.","prefix":"","suffix":"","fields":{},"method":"by hand","publisher":"Daily C","published":"2021-05-01"},"denied":false,"hypothetical":false,"kind":"plant","operator":{"name":"Acme"},"place":{"name":"Baku"},"products":[],"status":"operational"}','["factory","one",{"operator":[["Acme",null,null]]},[],[],["Baku",null,null],null,null,737911,[]]','2026-11-21 07:09:23.550318');
CREATE TABLE members (
	seq INTEGER NOT NULL, 
	fact INTEGER NOT NULL, 
	claim INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	decision INTEGER, 
	since DATETIME NOT NULL, 
	until DATETIME, 
	ended_by INTEGER, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(fact) REFERENCES facts (seq), 
	FOREIGN KEY(claim) REFERENCES claims (seq), 
	FOREIGN KEY(decision) REFERENCES decisions (seq), 
	FOREIGN KEY(ended_by) REFERENCES decisions (seq)
);
INSERT INTO "members" VALUES(1,1,1,'the first of its claim',NULL,'2026-11-21 07:09:23.593031',NULL,NULL);
INSERT INTO "members" VALUES(2,2,1,'seller Türkiye; buyer Azerbaijan; the words drone (as fact:0f250fa3c8e54e3245784e279239dd77)',NULL,'2026-11-21 07:09:23.593031',NULL,NULL);
INSERT INTO "members" VALUES(3,3,2,'the first of its claim',NULL,'2026-11-21 07:09:23.593031',NULL,NULL);
CREATE TABLE parties (
	fact INTEGER NOT NULL, 
	field VARCHAR(20) NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	canonical TEXT, 
	"key" VARCHAR(100) NOT NULL, 
	kind VARCHAR(20), 
	country VARCHAR(2), 
	PRIMARY KEY (fact, field), 
	FOREIGN KEY(fact) REFERENCES facts (seq)
);
INSERT INTO "parties" VALUES(1,'sellers.0','sellers','Turkey','Türkiye','turkiye','country','TR');
INSERT INTO "parties" VALUES(1,'buyers.0','buyers','Azerbaijan','Azerbaijan','azerbaijan','country','AZ');
INSERT INTO "parties" VALUES(2,'sellers.0','sellers','Turkey','Türkiye','turkiye','country','TR');
INSERT INTO "parties" VALUES(2,'buyers.0','buyers','Azerbaijan','Azerbaijan','azerbaijan','country','AZ');
INSERT INTO "parties" VALUES(3,'operator','operator','Acme',NULL,'acme',NULL,NULL);
INSERT INTO "parties" VALUES(3,'place','place','Baku',NULL,'baku',NULL,NULL);
CREATE TABLE pending (
	document INTEGER NOT NULL, 
	PRIMARY KEY (document), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
CREATE TABLE products (
	fact INTEGER NOT NULL, 
	word VARCHAR(100) NOT NULL, 
	PRIMARY KEY (fact, word), 
	FOREIGN KEY(fact) REFERENCES facts (seq)
);
INSERT INTO "products" VALUES(1,'drone');
INSERT INTO "products" VALUES(2,'drone');
CREATE TABLE publications (
	id VARCHAR(40) NOT NULL, 
	document INTEGER NOT NULL, 
	url TEXT, 
	title TEXT, 
	publisher TEXT, 
	publisher_key VARCHAR(100), 
	author TEXT, 
	published DATE, 
	retrieved DATETIME, 
	learnt DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
INSERT INTO "publications" VALUES('8194dc4f81274af9cd7fd74abcd5e546',1,NULL,NULL,'Daily A','daily a',NULL,'2020-10-01',NULL,'2026-11-21 07:09:23.550318');
INSERT INTO "publications" VALUES('19d326d81f0731b7417108f42e36ae17',2,NULL,NULL,'Daily B','daily b',NULL,'2020-10-02',NULL,'2026-11-21 07:09:23.550318');
INSERT INTO "publications" VALUES('c05db929ff94b4030a2aa3436583e271',3,NULL,NULL,'Daily C','daily c',NULL,'2021-05-01',NULL,'2026-11-21 07:09:23.550318');
CREATE TABLE resemblances (
	document INTEGER NOT NULL, 
	other INTEGER NOT NULL, 
	similarity FLOAT NOT NULL, 
	PRIMARY KEY (document, other), 
	FOREIGN KEY(document) REFERENCES documents (seq), 
	FOREIGN KEY(other) REFERENCES documents (seq)
);
CREATE TABLE shingles (
	hash BIGINT NOT NULL, 
	document INTEGER NOT NULL, 
	PRIMARY KEY (hash, document), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
INSERT INTO "shingles" VALUES(-2151685566656033634,1);
INSERT INTO "shingles" VALUES(-3541780156791203929,2);
INSERT INTO "shingles" VALUES(-3078551724884976467,3);
CREATE TABLE standings (
	seq INTEGER NOT NULL, 
	fact INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	verdict VARCHAR(10) NOT NULL, 
	decision INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	until DATETIME, 
	ended_by INTEGER, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(fact) REFERENCES facts (seq), 
	FOREIGN KEY(decision) REFERENCES decisions (seq), 
	FOREIGN KEY(ended_by) REFERENCES decisions (seq)
);
INSERT INTO "standings" VALUES(1,3,'retract','retracted',1,'2026-11-21 07:09:23.640957',NULL,NULL);
CREATE TABLE wire_credits (
	document INTEGER NOT NULL, 
	agency VARCHAR(40) NOT NULL, 
	PRIMARY KEY (document, agency), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
CREATE INDEX claims_disputed ON claims (seq) WHERE conflicts > 0;
CREATE INDEX decisions_kind ON decisions (kind);
CREATE INDEX ix_publications_publisher_key ON publications (publisher_key);
CREATE INDEX ix_publications_document ON publications (document);
CREATE INDEX ix_facts_document ON facts (document);
CREATE INDEX facts_type ON facts (type, status);
CREATE INDEX facts_held ON facts (held_from);
CREATE INDEX resemblances_other ON resemblances (other);
CREATE INDEX parties_key ON parties ("key", fact);
CREATE INDEX parties_country ON parties (country, fact);
CREATE INDEX amounts_unit ON amounts (unit, low, fact);
CREATE INDEX products_word ON products (word, fact);
CREATE INDEX ix_members_decision ON members (decision);
CREATE INDEX ix_members_claim ON members (claim);
CREATE INDEX ix_members_fact ON members (fact);
CREATE INDEX ix_members_ended_by ON members (ended_by);
CREATE INDEX ix_standings_ended_by ON standings (ended_by);
CREATE INDEX ix_standings_decision ON standings (decision);
CREATE INDEX ix_standings_fact ON standings (fact);
COMMIT;
