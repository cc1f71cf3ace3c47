package se.samdiarium.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.consultation.AnswerId;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.SeatId;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.memo.MemoId;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.ReferenceId;
import se.samdiarium.search.Section;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.RoundId;

/** How our words look in JSON: ids, codes and hashes as plain strings. */
@Provider
public class JsonForm implements ContextResolver<Jsonb> {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withAdapters(
            new RegionCodeForm(), new AuthorityIdForm(), new DocumentIdForm(), new ReceivedIdForm(), new CaseIdForm(), new EntryIdForm(),
            new DraftIdForm(), new ReferenceIdForm(), new RoundIdForm(), new AttemptIdForm(), new Sha256Form(),
            new HandInIdForm(), new MailboxIdForm(), new MailIdForm(), new QuarantineIdForm(), new SectionForm(), new MemoIdForm(),
            new AnswerIdForm(), new CommentIdForm(), new ConsultationIdForm(), new ConsulteeIdForm(), new GroupIdForm(), new DecisionIdForm(),
            new AgreementIdForm(), new PlanIdForm(), new ReportIdForm(), new SeatIdForm()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** The same form for JSON that does not come as a request body of its own. */
    static Jsonb json() {
        return JSON;
    }

    private abstract static class Text<T> implements JsonbAdapter<T, String> {

        private final Function<T, Object> write;
        private final Function<String, T> read;

        Text(Function<T, Object> write, Function<String, T> read) {
            this.write = write;
            this.read = read;
        }

        @Override
        public String adaptToJson(T value) {
            return write.apply(value).toString();
        }

        @Override
        public T adaptFromJson(String text) {
            return read.apply(text);
        }
    }

    private static final class RegionCodeForm extends Text<RegionCode> {
        RegionCodeForm() {
            super(RegionCode::value, RegionCode::new);
        }
    }

    private static final class HandInIdForm extends Text<HandInId> {
        HandInIdForm() {
            super(HandInId::value, text -> new HandInId(UUID.fromString(text)));
        }
    }

    private static final class AuthorityIdForm extends Text<AuthorityId> {
        AuthorityIdForm() {
            super(AuthorityId::value, text -> new AuthorityId(UUID.fromString(text)));
        }
    }

    private static final class DocumentIdForm extends Text<DocumentId> {
        DocumentIdForm() {
            super(DocumentId::value, text -> new DocumentId(UUID.fromString(text)));
        }
    }

    private static final class ReceivedIdForm extends Text<ReceivedId> {
        ReceivedIdForm() {
            super(ReceivedId::value, text -> new ReceivedId(UUID.fromString(text)));
        }
    }

    private static final class CaseIdForm extends Text<CaseId> {
        CaseIdForm() {
            super(CaseId::value, text -> new CaseId(UUID.fromString(text)));
        }
    }

    private static final class EntryIdForm extends Text<EntryId> {
        EntryIdForm() {
            super(EntryId::value, text -> new EntryId(UUID.fromString(text)));
        }
    }

    private static final class DraftIdForm extends Text<DraftId> {
        DraftIdForm() {
            super(DraftId::value, text -> new DraftId(UUID.fromString(text)));
        }
    }

    private static final class ReferenceIdForm extends Text<ReferenceId> {
        ReferenceIdForm() {
            super(ReferenceId::value, text -> new ReferenceId(UUID.fromString(text)));
        }
    }

    private static final class RoundIdForm extends Text<RoundId> {
        RoundIdForm() {
            super(RoundId::value, text -> new RoundId(UUID.fromString(text)));
        }
    }

    private static final class AttemptIdForm extends Text<AttemptId> {
        AttemptIdForm() {
            super(AttemptId::value, text -> new AttemptId(UUID.fromString(text)));
        }
    }

    private static final class Sha256Form extends Text<Sha256> {
        Sha256Form() {
            super(Sha256::hex, Sha256::new);
        }
    }

    private static final class MailboxIdForm extends Text<MailboxId> {
        MailboxIdForm() {
            super(MailboxId::value, text -> new MailboxId(UUID.fromString(text)));
        }
    }

    private static final class MailIdForm extends Text<MailId> {
        MailIdForm() {
            super(MailId::value, text -> new MailId(UUID.fromString(text)));
        }
    }

    private static final class QuarantineIdForm extends Text<QuarantineId> {
        QuarantineIdForm() {
            super(QuarantineId::value, text -> new QuarantineId(UUID.fromString(text)));
        }
    }

    private static final class DecisionIdForm extends Text<DecisionId> {
        DecisionIdForm() {
            super(DecisionId::value, text -> new DecisionId(UUID.fromString(text)));
        }
    }

    private static final class AgreementIdForm extends Text<AgreementId> {
        AgreementIdForm() {
            super(AgreementId::value, text -> new AgreementId(UUID.fromString(text)));
        }
    }

    private static final class SectionForm extends Text<Section> {
        SectionForm() {
            super(Section::number, Section::new);
        }
    }

    private static final class MemoIdForm extends Text<MemoId> {
        MemoIdForm() {
            super(MemoId::value, text -> new MemoId(UUID.fromString(text)));
        }
    }

    private static final class AnswerIdForm extends Text<AnswerId> {
        AnswerIdForm() {
            super(AnswerId::value, text -> new AnswerId(UUID.fromString(text)));
        }
    }

    private static final class CommentIdForm extends Text<CommentId> {
        CommentIdForm() {
            super(CommentId::value, text -> new CommentId(UUID.fromString(text)));
        }
    }

    private static final class ConsultationIdForm extends Text<ConsultationId> {
        ConsultationIdForm() {
            super(ConsultationId::value, text -> new ConsultationId(UUID.fromString(text)));
        }
    }

    private static final class ConsulteeIdForm extends Text<ConsulteeId> {
        ConsulteeIdForm() {
            super(ConsulteeId::value, text -> new ConsulteeId(UUID.fromString(text)));
        }
    }

    private static final class GroupIdForm extends Text<GroupId> {
        GroupIdForm() {
            super(GroupId::value, text -> new GroupId(UUID.fromString(text)));
        }
    }

    private static final class PlanIdForm extends Text<PlanId> {
        PlanIdForm() {
            super(PlanId::value, text -> new PlanId(UUID.fromString(text)));
        }
    }

    private static final class ReportIdForm extends Text<ReportId> {
        ReportIdForm() {
            super(ReportId::value, text -> new ReportId(UUID.fromString(text)));
        }
    }

    private static final class SeatIdForm extends Text<SeatId> {
        SeatIdForm() {
            super(SeatId::value, text -> new SeatId(UUID.fromString(text)));
        }
    }
}
