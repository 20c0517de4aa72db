"""Measurements that are run by hand, each printing ratios of one run; nothing here is needed to run the site."""
