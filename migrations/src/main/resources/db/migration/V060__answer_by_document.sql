-- The search index asks of every document whether it is an answer to a consultation, and what it comes to.
create index on consultation_answer (document_id);
