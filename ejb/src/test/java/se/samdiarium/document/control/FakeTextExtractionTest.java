package se.samdiarium.document.control;

class FakeTextExtractionTest implements TextExtractionContract {

    @Override
    public TextExtraction testee() {
        return new FakeTextExtraction();
    }
}
