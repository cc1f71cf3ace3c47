package se.samdiarium.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samdiarium.platform.StartUp;

/**
 * The persistence context of the running transaction, for constructor injection.
 *
 * <p>An enterprise bean, since the server looks a persistence unit up in the module of the running component: a plain bean first used by
 * the web module would not find the unit of this one. Here the unit is found once, at start-up, and the proxy keeps it.
 */
@Singleton(name = StartUp.DATABASE)
@Startup
@DependsOn(StartUp.SCHEMA)
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Database {

    @PersistenceContext(unitName = "samdiarium")
    private EntityManager entityManager;

    @PostConstruct
    void find() {
        entityManager.createNativeQuery("select 1").getSingleResult();
    }

    /** Container-managed: joins the transaction of whoever calls it. */
    @Produces
    public EntityManager entityManager() {
        return entityManager;
    }
}
