-- A decision on delegation: the day it was reported to the committee, or that it was recorded by itself instead. Until one of them is known, what was
-- announced is not known either. Decisions recorded before this may lack both.
alter table decision
    add reported_on         date,
    add recorded_separately boolean not null default false,
    add check (reported_on is null or not recorded_separately);
update decision_body_kind set
    rule_sv = 'Ett beslut på delegation är nämndens beslut och får överklagas på samma sätt (13 kap. 2 § KL). Tre veckor räknas från tillkännagivandet av '
              'protokollet från det sammanträde där beslutet anmäldes, eller, när det inte anmäls, av det särskilda protokollet (6 kap. 40 §, 7 kap. 8 §, '
              '8 kap. 10 § och 13 kap. 5 § KL). Beslutsdagen i sig startar ingen tid.',
    rule_en = 'A delegated decision is the committee''s own and may be appealed in the same way (KL chapter 13 section 2). Three weeks run from the '
              'announcement of the minutes of the meeting it was reported at, or, when it is not reported, of the record of it alone (6:40, 7:8, 8:10 '
              'and 13:5). The day of the decision by itself starts no time.'
    where code = 'DELEGATION';
