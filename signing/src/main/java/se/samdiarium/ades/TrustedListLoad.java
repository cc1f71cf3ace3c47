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
import java.util.stream.Stream;

/**
 * One load of all lists, from the cache alone or from the network. A list that is fetched but is not intact is replaced by its last good copy,
 * and the load begins again with that copy: so a bad answer never costs an anchor. Made for one load, then thrown away.
 */
final class TrustedListLoad {

    private static final String TIME_STAMP_SERVICE = "http://uri.etsi.org/TrstSvc/Svctype/TSA";

    private final TrustSettings settings;
    private final TrustedListCache cache;
    private final DataLoader network;
    private final Set<String> fromCacheOnly = new HashSet<>();
    private final Map<String, byte[]> fetched = new ConcurrentHashMap<>();
    private final Map<String, byte[]> used = new ConcurrentHashMap<>();
    private final Map<String, Integer> knownSequences = new HashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    /**
     * @param network null: cache alone
     * @param before  the lists in use until now; an older issue of one of them is not taken
     */
    TrustedListLoad(TrustSettings settings, TrustedListCache cache, DataLoader network, List<TrustStatus.ListState> before) {
        this.settings = settings;
        this.cache = cache;
        this.network = network;
        before.forEach(list -> knownSequences.put(list.address(), list.sequence()));
    }

    /** Loads, and keeps each intact list that came from the network. */
    TrustSnapshot load(Instant now) {
        TrustedListsCertificateSource anchors = new TrustedListsCertificateSource();
        List<TLInfo> lists = run(anchors);
        while (pinBroken(lists)) {
            anchors = new TrustedListsCertificateSource();
            lists = run(anchors);
        }
        for (TLInfo list : lists) {
            byte[] fresh = fetched.get(list.getUrl());
            if (isIntact(list) && fresh != null && !fromCacheOnly.contains(list.getUrl())) {
                cache.write(list.getUrl(), fresh);
            } else if (!isIntact(list) && problems.stream().noneMatch(problem -> problem.contains(list.getUrl()))) {
                problems.add("The list %s is not a correctly signed trusted list. %s".formatted(list.getUrl(), why(list)));
            }
        }
        List<TrustStatus.ListState> states = lists.stream().map(TrustedListLoad::state).toList();
        return new TrustSnapshot(anchors, timeStampAnchors(lists), now, TrustSnapshot.idOf(used), states, Set.copyOf(used.keySet()));
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
    private boolean pinBroken(List<TLInfo> lists) {
        boolean again = false;
        for (TLInfo list : lists) {
            boolean older = isIntact(list) && state(list).sequence() < knownSequences.getOrDefault(list.getUrl(), -1);
            if ((older || !isIntact(list)) && fetched.containsKey(list.getUrl()) && cache.read(list.getUrl()).isPresent()
                    && fromCacheOnly.add(list.getUrl())) {
                problems.add("The answer of %s is %s; the last good copy stays in use. %s".formatted(list.getUrl(),
                        older ? "an older issue of the list" : "not a correctly signed trusted list", older ? "" : why(list)).strip());
                again = true;
            }
        }
        return again;
    }

    private DSSDocument document(String address) {
        byte[] content = fromCacheOnly.contains(address) ? null : fetch(address);
        if (content == null) {
            content = cache.read(address).orElseThrow(() -> new DSSException("No copy of " + address));
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

    private static TrustStatus.ListState state(TLInfo list) {
        ParsingInfoRecord content = list.getParsingCacheInfo();
        if (content == null || !content.isResultExist()) {
            return new TrustStatus.ListState(list.getUrl(), null, -1, null, null, false);
        }
        return new TrustStatus.ListState(list.getUrl(), content.getTerritory(),
                content.getSequenceNumber() == null ? -1 : content.getSequenceNumber(),
                content.getIssueDate() == null ? null : content.getIssueDate().toInstant(),
                content.getNextUpdateDate() == null ? null : content.getNextUpdateDate().toInstant(), isIntact(list));
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
