-- What reports are made from has a file of its own (hall/reports), away from the writer's.

DROP TABLE visit_facts;
DROP TABLE session_facts;
