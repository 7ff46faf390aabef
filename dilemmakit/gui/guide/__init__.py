"""The facilitator's guide, to read and to search."""
