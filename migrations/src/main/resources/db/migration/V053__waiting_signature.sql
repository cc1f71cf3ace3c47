-- A signature that was made here while the region's signing was shut is kept and judged anew, like a file that was handed in.
alter table hand_in drop constraint hand_in_channel_check;
alter table hand_in add constraint hand_in_channel_check check (channel in ('REMOTE', 'CARD', 'UPLOAD', 'INBOX'));
