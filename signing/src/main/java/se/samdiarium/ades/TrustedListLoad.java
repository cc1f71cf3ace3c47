package se.samdiarium.ades;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.ParsingInfoRecord;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.model.tsl.TLValidationJobSummary;
import eu.europa.esig.dss.model.tsl.TrustServiceProvider;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.function.OfficialJournalSchemeInformationURI;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.sync.SynchronizationStrategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One load of all lists, from the cache alone or from the network. A list that is fetched but is not intact is replaced by its last good copy,
 * and the load begins again with that copy: so a bad answer never costs an anchor. Made for one load, then thrown away.
 */
final class TrustedListLoad {

    private static final String TIME_STAMP_SERVICE = "http://uri.etsi.org/TrstSvc/Svctype/TSA";

    private final TrustSettings settings;
    private final ListCopies copies;
    private final DataLoader network;
    private final Set<String> fromCacheOnly = new HashSet<>();
    private final Map<String, byte[]> fetched = new ConcurrentHashMap<>();
    private final Map<String, byte[]> used = new ConcurrentHashMap<>();
    private final Map<String, TrustStatus.ListState> known = new HashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    /**
     * @param network null: cache alone
     * @param before  the lists in use until now; neither an older nor an expired issue of one of them is taken
     */
    TrustedListLoad(TrustSettings settings, DataLoader network, List<TrustStatus.ListState> before) {
        this.settings = settings;
        this.copies = settings.copies();
        this.network = network;
        before.forEach(list -> known.put(list.address(), list));
    }

    /** Loads, and keeps each intact list that came from the network. */
    TrustSnapshot load(Instant now) {
        TrustedListsCertificateSource anchors = new TrustedListsCertificateSource();
        List<TLInfo> lists = run(anchors);
        while (pinBroken(lists, now)) {
            anchors = new TrustedListsCertificateSource();
            lists = run(anchors);
        }
        keep(lists);
        for (TLInfo list : lists) {
            if (!isIntact(list) && problems.stream().noneMatch(problem -> problem.contains(list.getUrl()))) {
                problems.add("The list %s is not a correctly signed trusted list. %s".formatted(list.getUrl(), why(list)));
            }
        }
        List<TrustStatus.ListState> states = lists.stream().map(this::state).toList();
        return new TrustSnapshot(anchors, timeStampAnchors(lists), now, TrustSnapshot.idOf(used), states, Map.copyOf(used));
    }

    /** Keeps what came from the network: each intact list and, with an intact list of lists, what leads to its signers (pivots). */
    private void keep(List<TLInfo> lists) {
        Set<String> broken = lists.stream().filter(list -> !isIntact(list)).map(TLInfo::getUrl).collect(Collectors.toSet());
        if (!lists.isEmpty() && !broken.contains(lists.getFirst().getUrl())) {
            used.forEach((address, content) -> {
                if (fetched.get(address) == content && !broken.contains(address)) {
                    copies.write(address, content);
                }
            });
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private List<TLInfo> run(TrustedListsCertificateSource anchors) {
        used.clear();
        LOTLSource lotl = new LOTLSource();
        lotl.setUrl(settings.lotl().toString());
        CommonCertificateSource signers = new CommonCertificateSource();
        settings.lotlSigners().forEach(signer -> signers.addCertificate(new CertificateToken(signer)));
        lotl.setCertificateSource(signers);
        lotl.setPivotSupport(true);
        if (settings.journal() != null) {
            lotl.setSigningCertificatesAnnouncementPredicate(new OfficialJournalSchemeInformationURI(settings.journal().toString()));
        }
        TLValidationJob job = new TLValidationJob();
        job.setListOfTrustedListSources(lotl);
        job.setOfflineDataLoader(this::document);
        job.setTrustedListCertificateSource(anchors);
        job.setSynchronizationStrategy(new IntactOnly());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            job.setExecutorService(threads);
            job.offlineRefresh();
        }
        return lists(job.getSummary());
    }

    private static List<TLInfo> lists(TLValidationJobSummary summary) {
        List<TLInfo> lists = new ArrayList<>();
        for (LOTLInfo lotl : summary.getLOTLInfos()) {
            lists.add(lotl);
            lists.addAll(lotl.getTLInfos());
        }
        return lists;
    }

    /** Whether a broken answer has a good copy that was not tried yet. */
    private boolean pinBroken(List<TLInfo> lists, Instant now) {
        boolean again = false;
        for (TLInfo list : lists) {
            String fault = fault(list, now);
            if (fault != null && fetched.containsKey(list.getUrl()) && copies.read(list.getUrl()).isPresent()
                    && fromCacheOnly.add(list.getUrl())) {
                problems.add("The answer of %s is %s; the last good copy stays in use.".formatted(list.getUrl(), fault));
                again = true;
            }
        }
        return again;
    }

    /** Why an answer is not to replace what is in use; null when it may. */
    private String fault(TLInfo list, Instant now) {
        if (!isIntact(list)) {
            return ("not a correctly signed trusted list. " + why(list)).strip();
        }
        TrustStatus.ListState before = known.get(list.getUrl());
        if (before != null && state(list).sequence() < before.sequence()) {
            return "an older issue of the list";
        }
        return before != null && before.usableAt(now) && !state(list).usableAt(now) ? "an issue that has expired" : null;
    }

    private DSSDocument document(String address) {
        byte[] content = fromCacheOnly.contains(address) ? null : fetch(address);
        if (content == null) {
            content = copies.read(address).orElseThrow(() -> new DSSException("No copy of " + address));
        }
        used.put(address, content);
        return new InMemoryDocument(content, address);
    }

    private byte[] fetch(String address) {
        if (network == null) {
            return null;
        }
        byte[] known = fetched.get(address);
        if (known != null) {
            return known;
        }
        try {
            byte[] answer = network.get(address);
            if (answer != null && answer.length > 0) {
                fetched.put(address, answer);
                return answer;
            }
            problems.add("The list %s came back empty; the last good copy is used if there is one.".formatted(address));
        } catch (DSSException e) {
            problems.add("The list %s cannot be fetched; the last good copy is used if there is one. %s".formatted(address, e.getMessage()));
        }
        return null;
    }

    private static boolean isIntact(TLInfo list) {
        return list.getParsingCacheInfo() != null && list.getParsingCacheInfo().isResultExist()
                && list.getValidationCacheInfo() != null && list.getValidationCacheInfo().isValid();
    }

    private static String why(TLInfo list) {
        return Stream.of(list.getDownloadCacheInfo(), list.getParsingCacheInfo(), list.getValidationCacheInfo())
                .filter(record -> record != null && record.getExceptionMessage() != null)
                .map(record -> record.getExceptionMessage()).findFirst()
                .orElseGet(() -> list.getValidationCacheInfo() == null ? "" : "Signature: " + list.getValidationCacheInfo().getIndication()
                        + " " + list.getValidationCacheInfo().getSubIndication());
    }

    private TrustStatus.ListState state(TLInfo list) {
        byte[] bytes = used.get(list.getUrl());
        Sha256 sha256 = bytes == null ? null : Sha256.hash(bytes);
        boolean fresh = bytes != null && fetched.get(list.getUrl()) == bytes;
        ParsingInfoRecord content = list.getParsingCacheInfo();
        if (content == null || !content.isResultExist()) {
            return new TrustStatus.ListState(list.getUrl(), null, -1, null, null, false, sha256, fresh);
        }
        return new TrustStatus.ListState(list.getUrl(), content.getTerritory(),
                content.getSequenceNumber() == null ? -1 : content.getSequenceNumber(),
                content.getIssueDate() == null ? null : content.getIssueDate().toInstant(),
                content.getNextUpdateDate() == null ? null : content.getNextUpdateDate().toInstant(), isIntact(list), sha256, fresh);
    }

    private static int timeStampAnchors(List<TLInfo> lists) {
        return (int) lists.stream().filter(TrustedListLoad::isIntact)
                .flatMap(list -> Stream.ofNullable(list.getParsingCacheInfo().getTrustServiceProviders()).flatMap(List::stream))
                .map(TrustServiceProvider::getServices).flatMap(List::stream)
                .filter(service -> service.getStatusAndInformationExtensions().getLatest().getType().startsWith(TIME_STAMP_SERVICE))
                .flatMap(service -> service.getCertificates().stream()).distinct().count();
    }

    /** An expired list still gives its anchors (the policy and readiness judge its age); a list that is not correctly signed gives none. */
    private static final class IntactOnly implements SynchronizationStrategy {
        @Override
        public boolean canBeSynchronized(TLInfo list) {
            return isIntact(list);
        }

        @Override
        public boolean canBeSynchronized(LOTLInfo list) {
            return isIntact(list);
        }
    }
}
