create index on outgoing_mail (created_at) where state = 'FAILED';
