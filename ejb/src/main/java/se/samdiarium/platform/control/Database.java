package se.samdiarium.platform.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The persistence context of the running transaction, for constructor injection. */
@Dependent
public class Database {

    @Produces
    @PersistenceContext(unitName = "samdiarium")
    private EntityManager entityManager;
}
